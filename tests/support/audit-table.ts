import type { BasePayload } from 'payload'
import { newRecordId } from '@/database'

type Row = Record<string, unknown>

/** The audit trail as someone with access to the database has it: whatever they like, past everything of ours. */
export type AuditTable = {
  rows(): Promise<Row[]>
  set(row: Row, column: string, value: unknown): Promise<void>
  remove(row: Row): Promise<void>
  insert(row: Row): Promise<void>
}

type Sqlite = { client: { execute(query: { sql: string; args: unknown[] }): Promise<{ rows: Row[] }> } }

type Documents = {
  find(query: object): { sort(by: object): { toArray(): Promise<Row[]> } }
  updateOne(query: object, change: object): Promise<unknown>
  deleteOne(query: object): Promise<unknown>
  insertOne(row: Row): Promise<unknown>
}

export function auditTable({ db }: Pick<BasePayload, 'db'>): AuditTable {
  return 'client' in db
    ? sqliteTable(db as unknown as Sqlite)
    : mongodbTable(
        (db as unknown as { connection: { collection(name: string): Documents } }).connection.collection(
          'audit-entries',
        ),
      )
}

function sqliteTable({ client }: Sqlite): AuditTable {
  const run = (sql: string, ...args: unknown[]) => client.execute({ sql, args })
  return {
    rows: async () =>
      (await run('select * from audit_entries order by sequence')).rows.map((row) => ({ ...row })),
    set: async (row, column, value) =>
      void (await run(`update audit_entries set ${column} = ? where id = ?`, value, row.id)),
    remove: async (row) => void (await run('delete from audit_entries where id = ?', row.id)),
    insert: async (row) => {
      const columns = Object.keys(row)
      const marks = columns.map(() => '?').join(', ')
      await run(`insert into audit_entries (${columns.join(', ')}) values (${marks})`, ...Object.values(row))
    },
  }
}

function mongodbTable(documents: Documents): AuditTable {
  return {
    rows: () => documents.find({}).sort({ sequence: 1 }).toArray(),
    set: async (row, column, value) => {
      if (column !== '_id')
        return void (await documents.updateOne({ _id: row._id }, { $set: { [column]: value } }))
      await documents.deleteOne({ _id: row._id })
      await documents.insertOne({ ...row, _id: value })
    },
    remove: async (row) => void (await documents.deleteOne({ _id: row._id })),
    insert: async (row) => void (await documents.insertOne(row)),
  }
}

/** The id of a row, under the name that the database has for it, and another id in its place. */
export function otherId(row: Row): Row {
  if ('id' in row) return { id: newRecordId() }
  return { _id: Reflect.construct(Object(row._id).constructor, [newRecordId()]) }
}
