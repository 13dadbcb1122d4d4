import { keysIn, type References, relatedTo } from './cells'
import { type Column, valueAt } from './columns'
import type { CsvContext } from './context'

/** What a record is called by in a table: by what is unique to it, and a person can read. */
const naturalKeys = { topics: 'slug', media: 'filename' } as const

type Referable = keyof typeof naturalKeys

/** The references that the records of a batch have, and those that its cells name: asked for once, and no others kept. */
export async function loadReferences(
  context: CsvContext,
  named: { records?: readonly object[]; cells?: readonly (readonly [Column, string])[] },
): Promise<References> {
  const keyOf = new Map<string, string>()
  const idOf = new Map<string, string>()
  for (const collection of referablesOf(context.columns)) {
    const columns = context.columns.filter((column) => leadsTo(column, collection))
    const ids = (named.records ?? []).flatMap((record) =>
      columns.flatMap((column) => [valueAt(record, column)].flat().filter((id) => typeof id === 'string')),
    )
    const keys = (named.cells ?? []).flatMap(([{ field }, cell]) =>
      isReference(field) && relatedTo(field) === collection ? keysIn(field, cell) : [],
    )
    for (const [id, key] of await find(context, collection, { ids, keys })) {
      keyOf.set(`${collection}/${id}`, key)
      idOf.set(`${collection}/${key}`, id)
    }
  }
  return {
    keyOf: (collection, id) => keyOf.get(`${collection}/${id}`),
    idOf: (collection, key) => idOf.get(`${collection}/${key}`),
  }
}

type ReferenceField = Parameters<typeof relatedTo>[0]

function isReference(field: Column['field']): field is ReferenceField {
  return field.type === 'relationship' || field.type === 'upload'
}

function leadsTo({ field }: Column, collection: Referable): boolean {
  return isReference(field) && relatedTo(field) === collection
}

function referablesOf(columns: readonly Column[]): Referable[] {
  const wanted = new Set(columns.flatMap(({ field }) => (isReference(field) ? relatedTo(field) : [])))
  return [...wanted].map((collection) => {
    if (collection === 'topics' || collection === 'media') return collection
    throw new Error(`Nothing says what a record of ${collection} is called by in a table`)
  })
}

async function find(
  { req, overrideAccess }: CsvContext,
  collection: Referable,
  { ids, keys }: { ids: string[]; keys: string[] },
): Promise<[string, string][]> {
  if (ids.length + keys.length === 0) return []
  const key = naturalKeys[collection]
  const { docs } = await req.payload.find({
    collection,
    where: { or: [{ id: { in: [...new Set(ids)] } }, { [key]: { in: [...new Set(keys)] } }] },
    trash: true,
    depth: 0,
    pagination: false,
    overrideAccess,
    req,
  })
  return docs.flatMap((doc) => {
    const name = Reflect.get(doc, key)
    return typeof name === 'string' ? [[doc.id, name]] : []
  })
}
