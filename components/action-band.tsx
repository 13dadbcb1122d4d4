import type { ActionView } from '@/content/views'

/** A call to action, all of it leading to its target. One without a target is done in place, and leads nowhere yet. */
export function ActionBand({
  action,
  heading: Heading = 'h2',
}: {
  action: ActionView
  heading?: 'h2' | 'h3'
}) {
  return (
    <section className="group relative bg-band text-band-ink [--signal:var(--band-signal)]">
      <div className="mx-auto flex max-w-wide items-center justify-between gap-6 px-5 py-10 max-sm:flex-col max-sm:items-start sm:gap-12 sm:px-8 sm:py-12">
        <div>
          <Heading className="max-w-2xl text-[1.7rem] leading-tight">
            {action.href ? (
              <a
                href={action.href}
                rel={action.href.startsWith('/') ? undefined : 'noopener noreferrer'}
                className="no-underline after:absolute after:inset-0 group-hover:underline"
              >
                {action.label}
              </a>
            ) : (
              action.label
            )}
          </Heading>
          {action.text && <p className="mt-3 max-w-xl text-band-quiet">{action.text}</p>}
        </div>
        {action.href && (
          <span
            aria-hidden="true"
            className="grid size-14 shrink-0 place-items-center rounded-full bg-band-signal text-[1.5rem] text-[#10151f] transition-transform motion-safe:group-hover:translate-x-1 sm:size-20 sm:text-[2rem]"
          >
            →
          </span>
        )}
      </div>
    </section>
  )
}
