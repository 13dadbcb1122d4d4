import type { FramedView } from '@/content/framed'
import { framePathOf } from '@/content/paths'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { escapeHtml } from '@/ops/escape-html'
import { statisticTitle } from '../titles'
import type { FrameSize } from './frame-size'

/**
 * What is pasted into another site. It stays there when what it shows was taken down here, so that it says nothing of a
 * testimony: neither words nor speaker. The attributes are those that WordPress lets pass, and two that are welcome
 * elsewhere.
 */
export function frameHtml(
  framed: FramedView,
  { width, height }: FrameSize,
  title: string,
  locale: Locale,
): string {
  const { collection, view } = framed
  const src = env.SITE_URL + framePathOf({ collection, slug: view.slug, locale })
  return `<iframe src="${escapeHtml(src)}" width="${width}" height="${height}" title="${escapeHtml(title)}" frameborder="0" loading="lazy" style="max-width:100%"></iframe>`
}

/** What a frame is called. */
export function frameTitle({ collection, view }: FramedView, site: string, locale: Locale): string {
  const what =
    collection === 'statistics' ? statisticTitle(view, locale) : translator(locale)('embed.testimony')
  return `${what} · ${site}`
}
