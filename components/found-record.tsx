import { Fragment, type ReactNode } from 'react'
import type { FoundView, MarkedText } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { FigureNumber } from './figure-number'
import { languageName, speakerFacts } from './speaker-facts'

type Props = { found: FoundView; locale: Locale }

/** One result: what it is, its name as the link to it, and the words that were looked for, marked where they stand. */
export function FoundRecord({ found, locale }: Props) {
  const t = translator(locale)
  const kind = t(`search.kind.${found.type}`)
  const title = (
    <a href={found.record.path} lang={found.record.lang}>
      <Marked text={found.title} />
    </a>
  )
  if (found.type === 'testimonies') return <FoundTestimony {...{ found, title, kind, locale }} />
  return (
    <article>
      <p className="small-caps text-signal">{kind}</p>
      {found.type === 'statistics' && (
        <p className="mt-1 font-grotesque text-[2.2rem] font-bold leading-tight tracking-tight text-signal">
          <FigureNumber statistic={found.record} locale={locale} />
        </p>
      )}
      <h2 className="mt-1 text-[1.5rem] leading-tight">{title}</h2>
      {found.excerpt.length > 0 && (
        <p lang={found.record.lang} className="mt-2 max-w-measure text-quiet">
          <Marked text={found.excerpt} />
        </p>
      )}
    </article>
  )
}

type TestimonyProps = {
  found: Extract<FoundView, { type: 'testimonies' }>
  title: ReactNode
  kind: string
  locale: Locale
}

/** The words themselves; or, where readers are to be warned of them, what is said about them and nothing more. */
function FoundTestimony({ found: { record, excerpt }, title, kind, locale }: TestimonyProps) {
  const t = translator(locale)
  const facts = speakerFacts(record, locale)
  const isForeign = !record.language.startsWith(locale)
  return (
    <article>
      <p className="small-caps text-signal">{kind}</p>
      <h2 className="interface mt-1 text-[1rem] font-semibold">{title}</h2>
      {record.contentNote ? (
        <p
          lang={record.lang}
          className="mt-3 w-fit max-w-measure border-t-2 border-signal pt-2 text-[1.2rem] leading-snug"
        >
          <Marked text={excerpt} />
        </p>
      ) : (
        <blockquote
          lang={record.language}
          className="hanging-quote mt-2 ps-[0.44em] text-[1.35rem] leading-[1.36]"
        >
          <p>
            <span className="text-signal">“</span>
            <Marked text={excerpt} />
            <span className="text-signal">”</span>
          </p>
        </blockquote>
      )}
      <p className="interface mt-2 text-quiet empty:hidden">
        {[facts, isForeign && t('testimony.original', { language: languageName(record.language, locale) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </article>
  )
}

function Marked({ text }: { text: MarkedText }) {
  let position = 0
  return text.map(({ text: piece, isMatch }) => {
    const key = position
    position += piece.length
    return isMatch ? <mark key={key}>{piece}</mark> : <Fragment key={key}>{piece}</Fragment>
  })
}
