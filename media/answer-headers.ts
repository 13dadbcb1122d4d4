import type { PayloadRequest } from 'payload'

/** What lies under a name never changes, so that one tag does for all. */
const tag = '"1"'

/**
 * The headers of every file. Browsers may keep it but ask each time, and only they: the question is answered after the
 * access rule, so a file that is no longer shown is gone with the next request. Whatever a file claims to be, opened on
 * its own it can run nothing and ask nobody.
 */
export function addFileHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('Cache-Control', 'private, no-cache')
  headers.set('ETag', tag)
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('X-Content-Type-Options', 'nosniff')
  return headers
}

/**
 * Answers those who have the file already, once the access rule has let them through. Payload also asks here for files
 * that a browser laid elsewhere, which we have none of: an empty answer makes that an empty file, which is refused.
 */
export function answerNotModified(req: PayloadRequest, { doc }: { doc: unknown }): Response | undefined {
  if (!doc) return new Response(null)
  const known = req.headers.get('if-none-match')?.split(',') ?? []
  if (!known.some((it) => [tag, `W/${tag}`, '*'].includes(it.trim()))) return undefined
  return new Response(null, { status: 304, headers: addFileHeaders({ headers: new Headers() }) })
}
