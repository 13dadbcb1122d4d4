import type { ReactNode } from 'react'

type Props = { title: ReactNode; intro?: string; above?: string }

/** The top of a page that lists or explains. */
export function PageHeading({ title, intro, above }: Props) {
  return (
    <div className="mx-auto max-w-wide px-5 pb-10 pt-8 sm:px-8 sm:pt-14">
      {above && <p className="small-caps mb-3 text-signal">{above}</p>}
      <h1 className="max-w-4xl text-title tracking-[-0.015em]">{title}</h1>
      {intro && <p className="mt-4 max-w-measure text-[1.2rem] text-quiet">{intro}</p>}
    </div>
  )
}
