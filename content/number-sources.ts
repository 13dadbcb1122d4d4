import { mapBlocks } from './prose-blocks'
import type {
  BlockView,
  NumberedSourceView,
  ProseNode,
  ReferenceView,
  SourceView,
  StatisticView,
} from './views'

/**
 * Numbers what a story rests on as papers do: each source once, in the order in which the text first comes to it, and
 * last those that stand behind the text as a whole. What is placed in the text learns its number, and each source the
 * places that it is behind, so that readers can go from one to the other and back.
 */
export function numberSources(
  texts: ProseNode[][],
  ofTheWhole: SourceView[],
): { texts: ProseNode[][]; sources: NumberedSourceView[] } {
  const sources = new Map<string, NumberedSourceView>()

  function numbered(source: SourceView): NumberedSourceView {
    const key = JSON.stringify([source.url, source.title, source.publisher, source.date, source.citedIn])
    const known = sources.get(key)
    if (known) return known
    const number = sources.size + 1
    const added = { ...source, number, id: `source-${number}`, places: [] }
    sources.set(key, added)
    return added
  }

  let places = 0
  function refer(source: SourceView | undefined, place: Omit<LinkedPlace, 'id'>): ReferenceView | undefined {
    if (!source) return undefined
    const { number, id, places: known } = numbered(source)
    const placed = { id: `place-${++places}`, ...place }
    known.push(placed)
    return { number, source: id, place: placed.id }
  }

  const referring = (block: BlockView): BlockView => {
    switch (block.type) {
      case 'testimony': {
        const { citation, attribution: title, lang } = block.testimony
        const reference = refer(citation, { title, lang })
        return { ...block, testimony: { ...block.testimony, reference } }
      }
      case 'statistic':
        return { ...block, statistic: withReference(block.statistic) }
      case 'statistics':
        return { ...block, statistics: block.statistics.map(withReference) }
      default:
        return block
    }
  }
  function withReference(statistic: StatisticView): StatisticView {
    const { title, lang, source } = statistic
    return { ...statistic, reference: refer(source, { title, lang, statistic }) }
  }

  const referringTexts = texts.map((nodes) => mapBlocks(nodes, referring))
  for (const source of ofTheWhole) numbered(source)
  return { texts: referringTexts, sources: [...sources.values()] }
}

type LinkedPlace = NumberedSourceView['places'][number]
