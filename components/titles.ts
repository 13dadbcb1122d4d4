import type { StatisticView, TestimonyPageView, TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { figureText } from './figure-number'
import { speakerFacts } from './speaker-facts'

/** A testimony as the title of a page: who speaks, and how it begins, unless a reader is to be warned of it first. */
export function testimonyTitle({ attribution, quote, contentNote }: TestimonyView, locale: Locale): string {
  if (contentNote) return attribution
  return translator(locale)('testimony.pageTitle', { name: attribution, words: firstWords(quote, 60) })
}

/** What shared links say of a testimony. Its words only where they may be carried elsewhere, and nobody is to be warned first. */
export function testimonySummary(
  testimony: TestimonyPageView,
  locale: Locale,
): { title: string; description?: string } {
  const { attribution, quote, contentNote, isShareable } = testimony
  if (contentNote || !isShareable)
    return { title: attribution, description: contentNote ?? speakerFacts(testimony, locale) }
  return { title: testimonyTitle(testimony, locale), description: firstWords(quote, 200) }
}

/** A figure as the title of a page: the number as it is meant, and what it says. */
export function statisticTitle(statistic: StatisticView, locale: Locale): string {
  const title = translator(locale)('statistic.pageTitle', {
    figure: figureText(statistic, locale),
    title: statistic.title,
  })
  return title.charAt(0).toLocaleUpperCase(locale) + title.slice(1)
}

/** The beginning of a text, cut between words. */
function firstWords(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
