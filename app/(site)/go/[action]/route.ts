import { networkOf } from '@/accounts/client-address'
import { press } from '@/actions/press'
import { decodeSegment } from '@/content/paths'
import { log } from '@/ops/log'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ action: string }> }

/** `/go/{action}?from={path}` counts a call to action, and leads to its target. */
export async function GET(request: Request, { params }: Props) {
  const { action } = await params
  const visitor = {
    headers: request.headers,
    address: networkOf(request.headers.get('x-forwarded-for') ?? ''),
  }
  const pressed = await press(decodeSegment(action), new URL(request.url).searchParams, visitor)
  if ('to' in pressed)
    return new Response(null, {
      status: 303,
      headers: { location: pressed.to, 'x-robots-tag': 'noindex' },
    })
  if (pressed.refused === 'malformed') log.warn('a press was refused: what came with it was forged')
  const status = pressed.refused === 'unknown' ? 404 : 400
  return new Response('This leads nowhere. What you can do: /act\n', {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-robots-tag': 'noindex' },
  })
}

/** Nobody presses with this: what checks links would be counted. */
export function HEAD() {
  return new Response(null, { status: 405, headers: { allow: 'GET' } })
}
