import { actPath, goPath } from '@/content/paths'
import type { ActionView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { GiftLinks } from './gift-links'
import { ShareLink } from './share-link.client'

type Props = {
  action: ActionView
  /** The page that it stands on, as its path. */
  from: string
  locale: Locale
  heading?: 'h2' | 'h3'
}

/** A call to action, all of it leading to its target; one for a gift has a button for each amount. */
export function ActionBand({ action, from, locale, heading: Heading = 'h2' }: Props) {
  const href = goPath(action.slug, from)
  const Link = action.kind === 'share' ? ShareLink : 'a'
  const hasGifts = action.gifts.length > 0
  return (
    <section className="group relative bg-band text-band-ink [--signal:var(--band-signal)] print:hidden">
      <div className="mx-auto flex max-w-wide items-center justify-between gap-6 px-5 py-10 max-sm:flex-col max-sm:items-start sm:gap-12 sm:px-8 sm:py-12">
        <div>
          <Heading lang={action.lang} className="max-w-2xl text-[1.7rem] leading-tight">
            {hasGifts ? (
              action.label
            ) : (
              <Link
                href={href}
                rel="nofollow"
                className="no-underline after:absolute after:inset-0 group-hover:underline"
              >
                {action.label}
              </Link>
            )}
          </Heading>
          {action.text && (
            <p lang={action.lang} className="mt-3 max-w-xl text-band-quiet">
              {action.text}
            </p>
          )}
        </div>
        {hasGifts ? (
          <GiftLinks
            gifts={action.gifts}
            href={href}
            other={actPath(locale, action.slug, { asked: { from } })}
            locale={locale}
          />
        ) : (
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
