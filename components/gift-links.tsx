import { type Frequency, frequencies } from '@/actions/kinds'
import type { GiftView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { formatFigure } from './format-figure'

type Props = {
  gifts: GiftView[]
  href: string
  /** Where any other amount is chosen, if there is such a page besides this one. */
  other?: string
  locale: Locale
}

/** Gifts to choose from, once or every month: links, so that one press is enough and no script is needed. */
export function GiftLinks({ gifts, href, other, locale }: Props) {
  const t = translator(locale)
  const sumOf = (amount: number, currency: string) =>
    formatFigure({ value: amount, kind: 'money', unit: currency }, locale)
  // Seen below its heading, heard without it.
  const labelOf = (frequency: Frequency, amount: number, currency: string) =>
    t(frequency === 'monthly' ? 'gift.giveMonthly' : 'gift.give', { sum: sumOf(amount, currency) })
  const of = (frequency: Frequency) => gifts.filter((gift) => gift.frequency === frequency)
  const offered = frequencies.filter((frequency) => of(frequency).length > 0)
  return (
    <div className="interface grid shrink-0 gap-4">
      {offered.map((frequency) => (
        <div key={frequency}>
          {offered.length > 1 && <p className="mb-2 text-band-quiet">{t(`gift.${frequency}`)}</p>}
          <ul aria-label={t(`gift.${frequency}`)} className="flex flex-wrap gap-2">
            {of(frequency).map(({ amount, currency }) => (
              <li key={`${amount} ${currency}`}>
                <a
                  href={`${href}&amount=${amount}&currency=${currency}&frequency=${frequency}`}
                  rel="nofollow"
                  aria-label={labelOf(frequency, amount, currency)}
                  className="inline-block min-w-20 border border-band-signal px-4 py-3 text-center font-semibold tabular-nums no-underline hover:bg-band-signal hover:text-[#10151f]"
                >
                  {sumOf(amount, currency)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {other && (
        <p>
          <a href={other} rel="nofollow">
            {t('gift.other')}
          </a>
        </p>
      )}
    </div>
  )
}
