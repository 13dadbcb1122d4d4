import type { ReactNode } from 'react'
import type { Locale } from '@/messages/locales'

type Props = {
  title: ReactNode
  intro?: string
  above?: string
  /** The language of title and intro, where it is not the page’s. */
  lang?: Locale
}

/** The top of a page that lists or explains. */
export function PageHeading({ title, intro, above, lang }: Props) {
  return (
    <div className="mx-auto max-w-wide px-5 pb-10 pt-8 sm:px-8 sm:pt-14">
      {above && <p className="small-caps mb-3 text-signal">{above}</p>}
      <h1 lang={lang} className="max-w-4xl text-title tracking-[-0.015em]">
        {title}
      </h1>
      {intro && (
        <p lang={lang} className="mt-4 max-w-measure text-[1.2rem] text-quiet">
          {intro}
        </p>
      )}
    </div>
  )
}
