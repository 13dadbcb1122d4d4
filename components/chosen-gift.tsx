import { type Frequency, frequencies } from '@/actions/kinds'
import type { ActView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { formatFigure } from './format-figure'
import { GiftLinks } from './gift-links'

type Props = {
  act: ActView
  /** Where a gift leads, without the gift. */
  href: string
  /** What was chosen on this page: it may be anything. */
  asked: Record<string, string | string[] | undefined>
  locale: Locale
}

/** Gifts to choose from, and any other amount: a form that asks this page again, which then has a link for it. */
export function ChosenGift({ act, href, asked, locale }: Props) {
  const t = translator(locale)
  const { currencies } = act
  // To the hundredth: a link for less would be refused.
  const amount = Math.round(Number(asked.amount) * 100) / 100
  const currency = currencies.find((each) => each === asked.currency) ?? currencies[0]
  const frequency: Frequency = asked.frequency === 'monthly' && act.isMonthly ? 'monthly' : 'once'
  const isChosen = Number.isFinite(amount) && amount >= 0.01 && amount <= 1_000_000
  if (!currency)
    return (
      <p className="interface">
        <a href={href} rel="nofollow" className={button}>
          {act.label}
        </a>
      </p>
    )
  const sum = isChosen && formatFigure({ value: amount, kind: 'money', unit: currency }, locale)
  return (
    <div className="interface">
      {asked.failed === 'payment' && (
        <p role="alert" className="mb-6 max-w-measure border-s-4 border-signal bg-shade p-4">
          {t('gift.failed')}
        </p>
      )}
      {sum ? (
        <p className="mb-10">
          <a
            href={`${href}&amount=${amount}&currency=${currency}&frequency=${frequency}`}
            rel="nofollow"
            className={button}
          >
            {t(frequency === 'monthly' ? 'gift.giveMonthly' : 'gift.give', { sum })}
          </a>
        </p>
      ) : (
        <div className="w-fit bg-band p-6 text-band-ink sm:p-8">
          <GiftLinks gifts={act.gifts} href={href} locale={locale} />
        </div>
      )}
      <form method="get" className="mt-8 flex max-w-measure flex-wrap items-end gap-4">
        <fieldset className="contents">
          <legend className="sr-only">{t('gift.choose')}</legend>
          <label>
            <span className="block font-semibold">{t('gift.amount')}</span>
            <input
              type="number"
              name="amount"
              min="1"
              max="1000000"
              step="any"
              required
              inputMode="decimal"
              defaultValue={isChosen ? amount : undefined}
              className={`${field} w-36`}
            />
          </label>
          <label>
            <span className="block font-semibold">{t('gift.currency')}</span>
            <select name="currency" defaultValue={currency} className={field}>
              {currencies.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
          {act.isMonthly && (
            <label>
              <span className="block font-semibold">{t('gift.how')}</span>
              <select name="frequency" defaultValue={frequency} className={field}>
                {frequencies.map((each) => (
                  <option key={each} value={each}>
                    {t(`gift.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {typeof asked.from === 'string' && <input type="hidden" name="from" value={asked.from} />}
          <button type="submit" className="cursor-pointer border border-ink px-5 py-3 font-semibold">
            {t('gift.show')}
          </button>
        </fieldset>
      </form>
    </div>
  )
}

const button = 'inline-block bg-ink px-6 py-3.5 font-semibold text-paper no-underline hover:bg-signal'

const field = 'mt-1.5 block border border-quiet bg-paper px-3 py-3 text-ink'
