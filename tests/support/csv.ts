import { createLocalReq, type TypedUser } from 'payload'
import type { CsvCollection } from '@/csv/columns'
import { csvContext } from '@/csv/context'
import { exportCsv } from '@/csv/export'
import { importCsv } from '@/csv/import'
import type { ImportResult } from '@/csv/import-events'
import { testPayload } from './payload'

/** A collection as a table, for somebody in the panel or, without a user, for a script. */
export async function openCsv(collection: CsvCollection, user?: TypedUser) {
  const req = await createLocalReq({ user }, await testPayload())
  return csvContext({ collection, req, overrideAccess: !user })
}

/** All that an export writes. */
export async function exported(collection: CsvCollection, user?: TypedUser): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of exportCsv(await openCsv(collection, user))) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** How an import of a file of this content ended. */
export async function imported(
  collection: CsvCollection,
  content: string | Buffer,
  { dryRun, user }: { dryRun?: boolean; user?: TypedUser } = {},
): Promise<ImportResult> {
  const file = async function* () {
    yield Buffer.from(content)
  }
  let result: ImportResult | undefined
  for await (const event of importCsv(await openCsv(collection, user), file, { dryRun })) {
    if (event.type !== 'progress') result = event
  }
  if (!result) throw new Error('The import ended without a result')
  return result
}
