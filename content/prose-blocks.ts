import type { BlockView, ProseNode } from './views'

/** What editors placed in a text, in its order. */
export function blocksOf(nodes: ProseNode[]): BlockView[] {
  return nodes.flatMap((node) => {
    if (node.type === 'block') return [node.block]
    return 'children' in node ? blocksOf(node.children) : []
  })
}

/** A text with another block in the place of each, or with none. */
export function mapBlocks(
  nodes: ProseNode[],
  place: (block: BlockView) => BlockView | undefined,
): ProseNode[] {
  return nodes.flatMap((node): ProseNode[] => {
    if (node.type === 'block') {
      const block = place(node.block)
      return block ? [{ type: 'block', block }] : []
    }
    return 'children' in node ? [{ ...node, children: mapBlocks(node.children, place) }] : [node]
  })
}
