import type { StatisticView, TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { formatFigure } from './format-figure'

/** A testimony as the title of a page: who speaks, and how it begins. */
export function testimonyTitle({ attribution, quote }: TestimonyView, locale: Locale): string {
  return translator(locale)('testimony.pageTitle', { name: attribution, words: firstWords(quote, 60) })
}

/** A figure as the title of a page: the number as it is meant, and what it says. */
export function statisticTitle(statistic: StatisticView, locale: Locale): string {
  const t = translator(locale)
  const plain = (chunks: string) => chunks
  const key = { exactly: 'exactly', about: 'about', over: 'over', 'up to': 'upTo', 'at least': 'atLeast' } as const
  const number = t.markup(`statistic.${key[statistic.qualifier]}`, {
    number: formatFigure(statistic, locale),
    small: plain,
  })
  return `${number} ${statistic.title}`
}

/** The beginning of a text, cut between words. */
function firstWords(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
