import type { PayloadRequest, Where } from 'payload'
import { recordAudit } from '@/audit/record'
import { escapeFormula } from '@/csv/formula'
import { writeCsv } from '@/csv/write-csv'
import { defaultLocale, isLocale } from '@/messages/locales'
import { linkPage } from './links'

const batchSize = 200

const columns = [
  'email',
  'name',
  'message',
  'purpose',
  'action',
  'confirmed',
  'language',
  'source',
  'consent version',
  'consent text',
  'unsubscribe',
]

/**
 * Those who confirmed, as CSV for a spreadsheet or a program that sends letters, each with the link by which they leave:
 * put it into every letter. Recorded in the audit trail before anything is handed out.
 */
export function exportSupporters(req: PayloadRequest): AsyncIterable<Buffer> {
  return writeCsv(rows(req))
}

async function* rows(req: PayloadRequest): AsyncGenerator<string[]> {
  await recordAudit({ req, action: 'export', collection: 'supporters' })
  yield columns
  // By what never changes, from the last one on: who confirms or leaves meanwhile moves none of the others.
  for (let last: string | undefined; ; ) {
    const where: Where[] = [
      { state: { equals: 'confirmed' } },
      ...(last === undefined ? [] : [{ id: { greater_than: last } }]),
    ]
    const { docs } = await req.payload.find({
      collection: 'supporters',
      where: { and: where },
      sort: 'id',
      limit: batchSize,
      pagination: false,
      depth: 1,
      overrideAccess: false,
      req,
    })
    for (const supporter of docs) {
      const { action, language } = supporter
      const locale = isLocale(language) ? language : defaultLocale
      const cells = [
        supporter.email,
        supporter.name,
        supporter.message,
        supporter.purpose,
        typeof action === 'object' ? action?.label : action,
        supporter.confirmedAt,
        language,
        supporter.source,
        supporter.consentVersion,
        supporter.consentText,
        await linkPage('unsubscribe', supporter, locale),
      ]
      yield cells.map((cell) => escapeFormula(cell ?? ''))
    }
    last = docs.at(-1)?.id
    if (last === undefined || docs.length < batchSize) return
  }
}
