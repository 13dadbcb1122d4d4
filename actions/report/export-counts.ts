import type { BasePayload, PayloadRequest } from 'payload'
import { recordAudit } from '@/audit/record'
import { escapeFormula } from '@/csv/formula'
import { writeCsv } from '@/csv/write-csv'
import { defaultLocale } from '@/messages/locales'
import type { Range } from './range'
import { readCounts } from './read-counts'

/**
 * What was counted on these days as CSV, a row for each day, action and page. A row without an action counts the page
 * itself; one without a page, links from outside the site.
 */
export function exportCounts(req: PayloadRequest, range: Range): AsyncIterable<Buffer> {
  return writeCsv(rows(req, range))
}

async function* rows(req: PayloadRequest, range: Range): AsyncGenerator<string[]> {
  await recordAudit({ req, action: 'export', collection: 'action-counts' })
  yield ['day', 'action', 'page', 'views', 'presses']
  const labels = await labelsOfAll(req.payload)
  for await (const counts of readCounts(req.payload, range))
    for (const { day, action, source, views, presses } of counts) {
      const label = action === undefined ? '' : (labels.get(action) ?? 'deleted')
      yield [day, escapeFormula(label), escapeFormula(source), String(views), String(presses)]
    }
}

/** What each action is called, those in the trash as well. */
async function labelsOfAll(payload: BasePayload): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'actions',
    select: { label: true },
    locale: defaultLocale,
    trash: true,
    depth: 0,
    pagination: false,
  })
  return new Map(docs.map(({ id, label }) => [id, label || 'Untitled']))
}
