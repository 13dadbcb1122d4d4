import type { StatisticView } from '@/content/views'
import { defaultLocale, type Locale } from '@/messages/locales'

type Figure = Pick<StatisticView, 'value' | 'kind' | 'unit'>

/**
 * From which number on a language writes “15 million” or “1500만”, and how fine such a number may be without a loss:
 * a figure is never rounded here.
 */
const compact: Record<Locale, { from: number; grain: number }> = {
  en: { from: 1_000_000, grain: 100_000 },
  ko: { from: 10_000, grain: 10_000 },
}

/** The number as a language writes it, with its per cent sign or currency, exactly as it is known. */
export function formatFigure({ value, kind, unit }: Figure, locale: Locale): string {
  if (kind === 'percent') return format(value / 100, locale, { style: 'percent', maximumFractionDigits: 2 })
  const { from, grain } = compact[locale]
  const isShort = Math.abs(value) >= from && value % grain === 0
  const number = format(
    value,
    locale,
    isShort
      ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 }
      : { maximumFractionDigits: 2 },
  )
  return kind === 'money' && unit ? withCurrency(number, unit, locale) : number
}

/**
 * What Koreans call currencies when they speak of sums. `Intl` names the country as well, also for those that need none,
 * and in full: “20 미국 달러”, “1만 조선 민주주의 인민 공화국 원”.
 */
const koreanNames: Record<string, string> = {
  USD: '달러',
  JPY: '엔',
  CNY: '위안',
  KRW: '한국 원',
  KPW: '북한 원',
}

/** Puts the sign or name of a currency where the language has it. `Intl` itself writes “$15M” and no “million”. */
function withCurrency(number: string, currency: string, locale: Locale): string {
  const name = locale === 'ko' ? koreanNames[currency] : undefined
  // A word after a numeral is joined to it, after a word it is not.
  if (name) return /\d$/.test(number) && !name.includes(' ') ? number + name : `${number} ${name}`
  const currencyDisplay = locale === defaultLocale ? 'symbol' : 'name'
  const options = { style: 'currency', currency, currencyDisplay, maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(locale, options)
    .formatToParts(1)
    .map((part) => (part.type === 'integer' ? number : part.value))
    .join('')
}

function format(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, options).format(value)
}

/** A day as a language writes it. Days are kept as instants at noon or midnight UTC. */
export function formatDay(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** A moment as a language writes it, by the clocks of a time zone, and which these are. */
export function formatInstant(at: string, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(at))
}
