import { localePath } from '@/content/paths'
import { getSite } from '@/content/site'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** Under a list: where all of it is to be had as a file, and on what terms. */
export async function OpenData({ of, locale }: { of: 'statistics' | 'testimonies'; locale: Locale }) {
  const t = translator(locale)
  const { dataLicence } = await getSite(locale)
  const { name, url } = dataLicence
  const licence = () => (url ? <a href={url}>{name}</a> : name)
  return (
    <section className="interface mx-auto max-w-wide px-5 pb-16 sm:px-8 print:hidden">
      <div className="max-w-measure border-t border-rule pt-6">
        <h2 className="small-caps text-quiet">{t('openData.title')}</h2>
        <p className="mt-2">
          {of === 'statistics' ? t.rich('openData.figures', { licence }) : t('openData.voices')}
        </p>
        <p className="mt-2 flex gap-6">
          {(['csv', 'json'] as const).map((kind) => (
            <a key={kind} href={localePath(locale, `/data/${of}.${kind}`)} className="py-1">
              {kind.toUpperCase()}
            </a>
          ))}
        </p>
      </div>
    </section>
  )
}
