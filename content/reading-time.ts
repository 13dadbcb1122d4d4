import type { Locale } from '@/messages/locales'
import { blocksOf } from './prose-blocks'
import { proseTexts } from './prose-texts'
import type { BlockView, ProseNode } from './views'

/**
 * How many words, as spaces part them, adults read in a minute of non-fiction in silence. English as measured by
 * Brysbaert (2019); another language by his rule, that the same message takes as long in each: the Korean of our own
 * stories says with 69 words what their English says with 100.
 * @see https://doi.org/10.1016/j.jml.2019.104047
 */
const wordsPerMinute: Partial<Record<Locale, number>> & { en: number } = { en: 238, ko: 165 }

/** How long a text takes to read with all that is placed in it, in whole minutes; never less than one. */
export function readingMinutes(texts: ProseNode[][], language: Locale): number {
  const nodes = texts.flat()
  const words = [...proseTexts(nodes), ...blocksOf(nodes).flatMap(placedTexts)].join(' ')
  const count = words.split(/\s+/).filter(Boolean).length
  return Math.max(1, Math.round(count / (wordsPerMinute[language] ?? wordsPerMinute.en)))
}

/** What is read in passing of a record that is placed. A film is watched, and an action is no part of the text. */
function placedTexts(block: BlockView): string[] {
  switch (block.type) {
    case 'testimony':
      return [block.testimony.quote]
    case 'statistic':
      return [block.statistic.title]
    case 'statistics':
      return block.statistics.map(({ title }) => title)
    default:
      return []
  }
}
