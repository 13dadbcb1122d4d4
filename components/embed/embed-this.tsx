import type { FramedView } from '@/content/framed'
import { getSite } from '@/content/site'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { frameHtml, frameTitle } from './frame-html'
import { frameSize } from './frame-size'

/** How a record is shown on another site, ready to be copied. */
export async function EmbedThis({ framed, locale }: { framed: FramedView; locale: Locale }) {
  const t = translator(locale)
  const { name } = await getSite(locale)
  const html = frameHtml(framed, frameSize(framed, locale), frameTitle(framed, name, locale), locale)
  return (
    <details className="interface mt-6 print:hidden">
      <summary className="small-caps cursor-pointer text-quiet hover:text-signal">{t('embed.title')}</summary>
      <textarea
        readOnly
        rows={5}
        aria-label={t('embed.code')}
        spellCheck={false}
        defaultValue={html}
        className="mt-3 block w-full resize-y border border-rule bg-shade p-3 font-mono text-[0.8rem] leading-snug text-ink"
      />
      <p className="mt-3 text-quiet">{t('embed.note')}</p>
    </details>
  )
}
