import { createHash } from 'node:crypto'

/**
 * Hands out a picture, or says that there is none. Caches in between may keep it but must ask each time
 * (ops/security-headers.ts), so that words which were taken back are gone from them as well.
 */
export function answerPicture(request: Request, picture: string | null): Response {
  if (picture === null) return new Response('There is no such picture.', { status: 404 })
  const etag = `"${createHash('sha256').update(picture).digest('base64url')}"`
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  const isKnown = known.some((tag) => tag.trim().replace(/^W\//, '') === etag)
  return new Response(isKnown ? null : Buffer.from(picture, 'base64'), {
    status: isKnown ? 304 : 200,
    headers: { 'content-type': 'image/png', etag },
  })
}
