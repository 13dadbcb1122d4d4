/** The records that a text places, by the field of a block that names them. */
export type PlacedRecords = Record<'testimonies' | 'statistics' | 'videos' | 'actions' | 'media', string[]>

const collectionOf: Record<string, keyof PlacedRecords> = {
  testimony: 'testimonies',
  statistic: 'statistics',
  statistics: 'statistics',
  video: 'videos',
  action: 'actions',
  image: 'media',
}

/**
 * Finds the records that the blocks within any part of a document reference, each once, in the order of their
 * first appearance. Takes rich text, a chapter, or the texts of all languages at once.
 */
export function placedRecords(content: unknown): PlacedRecords {
  const found: PlacedRecords = { testimonies: [], statistics: [], videos: [], actions: [], media: [] }
  collect(content, found)
  return found
}

function collect(node: unknown, found: PlacedRecords): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, found)
  } else if (typeof node === 'object' && node !== null) {
    if ('blockType' in node) collectFromBlock(node, found)
    for (const child of Object.values(node)) collect(child, found)
  }
}

function collectFromBlock(block: object, found: PlacedRecords): void {
  for (const [field, value] of Object.entries(block)) {
    const collection = collectionOf[field]
    if (!collection) continue
    for (const reference of [value].flat()) {
      const id = typeof reference === 'string' ? reference : (reference as { id?: unknown } | null)?.id
      if (typeof id === 'string' && !found[collection].includes(id)) found[collection].push(id)
    }
  }
}
