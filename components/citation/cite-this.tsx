import { getSite } from '@/content/site'
import type { SourceView } from '@/content/views'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { citationsOf } from './citation'

type Props = {
  /** What the page has, as a citation calls it in English. */
  what: 'Figure' | 'Testimony'
  title: string
  record: { slug: string; path: string; updatedAt: string }
  source?: SourceView
  locale: Locale
}

/** How a page is cited, ready to be copied: each text is marked whole at one press. */
export async function CiteThis({ what, title, record, source, locale }: Props) {
  const t = translator(locale)
  const { name } = await getSite(locale)
  const origin = [source?.title, source?.publisher, source?.citedIn && `as cited in ${source.citedIn}`]
    .filter(Boolean)
    .join(', ')
  const formats = citationsOf({
    site: name,
    title,
    note: origin ? `${what}; source: ${origin}` : what,
    updatedAt: record.updatedAt,
    url: new URL(record.path, env.SITE_URL).href,
    key: record.slug,
  })
  return (
    <details className="interface print:hidden">
      <summary className="small-caps cursor-pointer text-quiet hover:text-signal">{t('cite.title')}</summary>
      <dl className="mt-3">
        {formats.map(({ name, text }) => (
          <div key={name} className="mt-3">
            <dt className="font-semibold">{name}</dt>
            <dd
              lang="en"
              className="mt-1 select-all whitespace-pre-wrap border-s-2 border-rule ps-3 wrap-anywhere"
            >
              {text}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-quiet">{t('cite.note')}</p>
    </details>
  )
}
