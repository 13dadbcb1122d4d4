import type { ChoiceView } from '@/content/views'

type Props = {
  label: string
  choices: ChoiceView[]
  chosen?: string
  /** What following the chosen one does. */
  remove: string
  /** The address with a value chosen, or with none. */
  hrefOf: (value: string | undefined) => string
}

/** What a list can be narrowed to, as links. The one that is chosen leads back. */
export function FilterLinks({ label, choices, chosen, remove, hrefOf }: Props) {
  if (choices.length < 2 && chosen === undefined) return null
  return (
    <div className="sm:flex sm:gap-4">
      <p className="small-caps w-32 shrink-0 pt-1.5 text-quiet">{label}</p>
      <ul className="flex flex-wrap gap-x-4">
        {choices.map(({ value, title, lang, count }) => (
          <li key={value}>
            <a
              href={hrefOf(value === chosen ? undefined : value)}
              lang={lang}
              rel="nofollow"
              aria-current={value === chosen ? 'true' : undefined}
              className="inline-block py-1 no-underline decoration-signal hover:underline aria-[current]:font-bold aria-[current]:text-signal "
            >
              {title} <span className="text-[0.8em] tabular-nums text-quiet">{count}</span>
              {value === chosen && (
                <>
                  <span aria-hidden="true"> ×</span>
                  <span className="sr-only">{remove}</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
