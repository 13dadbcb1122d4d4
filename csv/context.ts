import type { PayloadRequest } from 'payload'
import { type Column, type CsvCollection, columnsOf } from './columns'

/** Which table is read or written, and for whom. */
export type CsvContext = {
  collection: CsvCollection
  columns: readonly Column[]
  req: PayloadRequest
  /** Whether rights are left aside: by a script on the machine itself, never for somebody in the panel. */
  overrideAccess: boolean
}

/** Opens a collection as a table. */
export function csvContext({
  collection,
  req,
  overrideAccess = false,
}: Pick<CsvContext, 'collection' | 'req'> & { overrideAccess?: boolean }): CsvContext {
  const fields = req.payload.collections[collection].config.flattenedFields
  return { collection, columns: columnsOf(collection, fields), req, overrideAccess }
}
