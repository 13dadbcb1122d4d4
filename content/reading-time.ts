import type { Locale } from '@/messages/locales'
import { blocksOf } from './prose-blocks'
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
  const words = wordsIn(textOf(nodes)) + wordsIn(blocksOf(nodes).flatMap(textsOfBlock).join(' '))
  return Math.max(1, Math.round(words / (wordsPerMinute[language] ?? wordsPerMinute.en)))
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

/** The words of rich text alone. */
function textOf(nodes: ProseNode[]): string {
  return nodes
    .map((node) =>
      node.type === 'text' ? node.text : 'children' in node ? ` ${textOf(node.children)}` : ' ',
    )
    .join('')
}

/** What is read of a block in passing. A film is watched, and an action is no part of the text. */
function textsOfBlock(block: BlockView): string[] {
  switch (block.type) {
    case 'testimony':
      return [block.testimony.quote]
    case 'statistic':
      return [block.statistic.title]
    case 'statistics':
      return block.statistics.map(({ title }) => title)
    case 'steps':
      return block.steps.flatMap(({ title, text }) => [title, text])
    case 'aside':
      return [block.text]
    default:
      return []
  }
}
