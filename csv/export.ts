import { recordAudit } from '@/audit/record'
import { toCell } from './cells'
import { keyColumn, statusColumn, valueAt } from './columns'
import type { CsvContext } from './context'
import { loadReferences } from './references'
import { writeCsv } from './write-csv'

const batchSize = 200

/**
 * A collection as CSV, in the order of its slugs: the latest version of each record, drafts included, the trash left
 * out, and drafts too in which so little is written that they have no slug. Only a batch of it is in memory at a time.
 */
export function exportCsv(context: CsvContext): AsyncIterable<Buffer> {
  return writeCsv(rows(context))
}

async function* rows(context: CsvContext): AsyncGenerator<string[]> {
  await recordAudit({ req: context.req, action: 'export', collection: context.collection })
  yield [keyColumn, statusColumn, ...context.columns.map(({ name }) => name)]
  for await (const records of batches(context)) {
    const references = await loadReferences(context, { records })
    for (const record of records) {
      const cells = context.columns.map((column) => toCell(column, valueAt(record, column), references))
      yield [record.slug, record._status ?? 'draft', ...cells]
    }
  }
}

/** Each batch begins behind the last slug of the one before, so what is saved meanwhile moves nothing. */
async function* batches({ collection, req, overrideAccess }: CsvContext) {
  let last = ''
  for (;;) {
    const { docs } = await req.payload.find({
      collection,
      where: { slug: { greater_than: last } },
      sort: 'slug',
      limit: batchSize,
      draft: true,
      locale: 'all',
      depth: 0,
      pagination: false,
      overrideAccess,
      req,
    })
    const end = docs.at(-1)
    if (!end) return
    yield docs
    last = end.slug
  }
}
