import { type Frequency, frequencies } from '@/actions/kinds'
import type { GiftView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { formatFigure } from './format-figure'

type Props = {
  gifts: GiftView[]
  href: string
  /** Whether there is a link to give any other amount. */
  hasOther?: boolean
  locale: Locale
}

/** Gifts to choose from, once or every month: links, so that one press is enough and no script is needed. */
export function GiftLinks({ gifts, href, hasOther = true, locale }: Props) {
  const t = translator(locale)
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
                  className="inline-block min-w-20 border border-band-signal px-4 py-3 text-center font-semibold tabular-nums no-underline hover:bg-band-signal hover:text-[#10151f]"
                >
                  {formatFigure({ value: amount, kind: 'money', unit: currency }, locale)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {hasOther && (
        <p>
          <a href={href} rel="nofollow">
            {t('gift.other')}
          </a>
        </p>
      )}
    </div>
  )
}
