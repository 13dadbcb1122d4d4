import { z } from 'zod'
import { invalidate, isInvalidationAllowed } from '@/content/invalidate'
import { tags } from '@/content/tags'

const body = z.strictObject({ tags: z.array(z.enum(tags)).min(1) })

/** Lets this installation's other processes say what has changed; see `content/invalidate.ts`. */
export async function POST(request: Request) {
  if (!isInvalidationAllowed(request.headers.get('authorization'))) return new Response(null, { status: 401 })
  const parsed = body.safeParse(await request.json().catch(() => undefined))
  if (!parsed.success) return new Response(null, { status: 400 })
  await invalidate(parsed.data.tags)
  return new Response(null, { status: 204 })
}
