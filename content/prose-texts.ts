import type { BlockView, ProseNode } from './views'

/** The words of a text, a paragraph each, without the records that it places. */
export function proseTexts(nodes: ProseNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'block') return blockTexts(node.block)
    if (node.type === 'list') return proseTexts(node.children)
    if (!('children' in node)) return [wordsOf(node)]
    // A list within an item has paragraphs of its own.
    const lists = node.children.filter(({ type }) => type === 'list')
    const words = node.children.filter(({ type }) => type !== 'list')
    return [words.map(wordsOf).join(''), ...proseTexts(lists)]
  })
}

function wordsOf(node: ProseNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'linebreak') return '\n'
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

function blockTexts(block: BlockView): string[] {
  switch (block.type) {
    case 'steps':
      return [block.title ?? '', ...block.steps.flatMap(({ title, text }) => [title, text])]
    case 'aside':
      return [block.title ?? '', block.text]
    default:
      return []
  }
}
