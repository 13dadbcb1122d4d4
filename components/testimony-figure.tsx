import type { TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ContentNote } from './content-note'
import { langOf } from './lang-of'
import { Picture } from './picture'
import { SourceReference } from './source-reference'
import { languageName, speakerFacts } from './speaker-facts'

type Props = {
  testimony: TestimonyView
  locale: Locale
  size?: 'voice' | 'wall'
  /** Whether the speaker's name leads to the testimony's own page, which it does everywhere but there. */
  linked?: boolean
  /** The level of the speaker's name as a heading, where testimonies stand one after the other. */
  heading?: 'h2' | 'h3'
}

/** A person's words, large, with hanging marks and the speaker beneath. */
export function TestimonyFigure({ testimony, locale, size = 'voice', linked = true, heading }: Props) {
  const t = translator(locale)
  const Name = heading ?? 'p'
  const name = (
    <span lang={testimony.lang ?? langOf(testimony.attribution, locale)}>{testimony.attribution}</span>
  )
  const facts = speakerFacts(testimony, locale)
  const isForeign = !testimony.language.startsWith(locale)
  const scale = size === 'voice' ? 'text-voice' : 'text-[1.45rem] leading-[1.32]'
  return (
    <figure id={testimony.reference?.place}>
      <ContentNote lang={testimony.lang} note={testimony.contentNote} locale={locale}>
        <blockquote
          lang={testimony.language}
          className={`${scale} hanging-quote ps-[0.44em] font-normal tracking-[-0.008em]`}
        >
          <p>
            <span className="text-signal">“</span>
            {testimony.quote}
            <span className="text-signal">”</span>
          </p>
        </blockquote>
      </ContentNote>
      <figcaption className="interface mt-5 flex items-center gap-4 ps-[0.2em]">
        {testimony.portrait && (
          <Picture image={testimony.portrait} sizes="4rem" className="size-16 rounded-full object-cover" />
        )}
        <div>
          <Name className="text-[1rem] font-semibold">
            {linked ? <a href={testimony.path}>{name}</a> : name}
            <SourceReference reference={testimony.reference} locale={locale} />
          </Name>
          {facts && <p className="text-quiet">{facts}</p>}
          {!linked && testimony.portrait?.credit && <p className="text-quiet">{testimony.portrait.credit}</p>}
          {isForeign && (
            <p className="text-quiet">
              {t('testimony.original', { language: languageName(testimony.language, locale) })}
            </p>
          )}
        </div>
      </figcaption>
    </figure>
  )
}
