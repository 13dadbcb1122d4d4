import type { StepView } from '@/content/views'
import { StepDrawing } from './step-drawing'

type Props = { title?: string; steps: StepView[]; lang?: string }

/** Steps along a path, each with its number at a stop and what it is about drawn beside it. */
export function Steps({ title, steps, lang }: Props) {
  return (
    <section lang={lang} className="my-14 max-w-measure">
      {title && <h3 className="mb-8 text-[1.5rem] leading-tight">{title}</h3>}
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.title}
            className="relative flex gap-5 border-s-2 border-signal pb-9 ps-9 last:border-transparent last:pb-0 max-sm:flex-col-reverse max-sm:gap-2"
          >
            <span
              aria-hidden="true"
              className="absolute -start-[1.2rem] top-0 grid size-[2.3rem] place-items-center rounded-full bg-signal font-grotesque text-[1.05rem] font-bold tabular-nums text-paper print:border-2 print:border-ink print:text-ink"
            >
              {index + 1}
            </span>
            <div className="grow">
              <h4 className="pt-1 font-grotesque text-[1.05rem] font-semibold leading-snug">{step.title}</h4>
              <p className="mt-1">{step.text}</p>
            </div>
            {step.picture && <StepDrawing picture={step.picture} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
