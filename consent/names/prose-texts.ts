type Node = { type?: unknown; text?: unknown; children?: unknown; fields?: unknown }

/** A text of rich text, or the fields of a block or a link within it. */
type Part = { text: string } | { fields: Record<string, unknown> }

const inline = new Set<unknown>(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

/**
 * All that readers see of rich text: each paragraph as one, so that a name is found of which a part is set in bold, and
 * what stands in the fields of blocks and links.
 */
export function proseTexts(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null || !('root' in value)) return []
  return partsOf(value.root)
}

function partsOf(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return []
  const node: Node = value
  const children: Node[] = Array.isArray(node.children) ? node.children : []
  const running = children.filter(({ type }) => inline.has(type))
  const own: Part[] = running.length > 0 ? [{ text: running.map(textOf).join('') }] : []
  const fields = typeof node.fields === 'object' && node.fields ? [{ fields: { ...node.fields } }] : []
  const inner = children.flatMap((child) =>
    // What runs within a line is told with it, but for where a link leads.
    inline.has(child.type) ? partsOf(child).filter((part) => 'fields' in part) : partsOf(child),
  )
  return [...own, ...fields, ...inner]
}

function textOf({ type, text, children }: Node): string {
  if (type === 'linebreak') return ' '
  if (typeof text === 'string') return text
  return Array.isArray(children) ? children.map(textOf).join('') : ''
}
