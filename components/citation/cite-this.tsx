import { getSite } from '@/content/site'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { type CitedRecord, citationsOf, citedPage } from './citation'

type Props = CitedRecord & { locale: Locale }

/** How a page is cited, ready to be copied: each text is marked whole at one press. */
export async function CiteThis({ locale, ...record }: Props) {
  const t = translator(locale)
  const { name } = await getSite(locale)
  const formats = citationsOf(citedPage(record, { name, url: env.SITE_URL }))
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
