import type { ActionView } from '@/content/views'

/** A call to action: what it is about, and one button. One without a target is done in place, and has no button yet. */
export function ActionBand({ action, heading: Heading = 'h2' }: { action: ActionView; heading?: 'h2' | 'h3' }) {
  return (
    <section className="bg-band text-band-ink [--signal:var(--band-signal)]">
      <div className="mx-auto grid max-w-wide items-center gap-x-12 gap-y-6 px-5 py-12 sm:px-8 md:grid-cols-[1fr_auto]">
        <div>
          <Heading className="max-w-2xl text-[1.7rem] leading-tight">{action.label}</Heading>
          {action.text && <p className="mt-3 max-w-xl text-band-quiet">{action.text}</p>}
        </div>
        {action.href && (
          <a
            href={action.href}
            rel={action.href.startsWith('/') ? undefined : 'noopener noreferrer'}
            aria-label={action.label}
            className="interface inline-flex size-20 items-center justify-center rounded-full bg-band-signal text-[2rem] text-[#10151f] no-underline hover:bg-band-ink hover:text-[#10151f]"
          >
            <span aria-hidden="true">→</span>
          </a>
        )}
      </div>
    </section>
  )
}
