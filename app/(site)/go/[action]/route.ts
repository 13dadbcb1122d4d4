import { networkOf } from '@/accounts/client-address'
import { sitePageAt } from '@/actions/from-page'
import { press } from '@/actions/press'
import { decodeSegment, localePath } from '@/content/paths'
import { defaultLocale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { escapeHtml } from '@/ops/escape-html'
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
  const asked = new URL(request.url).searchParams
  const pressed = await press(decodeSegment(action), asked, visitor)
  if ('to' in pressed)
    return new Response(null, {
      status: 303,
      headers: { location: pressed.to, 'x-robots-tag': 'noindex' },
    })
  if (pressed.refused === 'malformed') log.warn('a press was refused: what came with it was forged')
  return new Response(nowhere(asked.get('from')), {
    status: pressed.refused === 'unknown' ? 404 : 400,
    headers: { 'content-type': 'text/html; charset=utf-8', 'x-robots-tag': 'noindex' },
  })
}

/** What a reader sees whose press leads nowhere, in their language where that is known. */
function nowhere(from: string | null): string {
  const locale = sitePageAt(from ?? '')?.locale ?? defaultLocale
  const t = translator(locale)
  const [title, text, link] = [t('notFound.title'), t('notFound.text'), t('act.intro')].map(escapeHtml)
  return `<!doctype html>
<html lang="${locale}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${localePath(locale, '/act')}">${link}</a></p>
</html>
`
}

/** Nobody presses with this: what checks links would be counted. */
export function HEAD() {
  return new Response(null, { status: 405, headers: { allow: 'GET' } })
}
