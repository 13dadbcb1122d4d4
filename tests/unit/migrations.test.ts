import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'

type Snapshot = { tables: Record<string, { columns: Record<string, unknown> }> }

const names = readdirSync('migrations')
  .filter((name) => /^\d+_.*\.json$/.test(name))
  .map((name) => name.replace('.json', ''))
  .sort()

const snapshotOf = (name: string): Snapshot => JSON.parse(readFileSync(`migrations/${name}.json`, 'utf8'))

/** The two traps of what drizzle writes, of which SQLite says nothing: docs/databases.md. */
describe.each(names.map((name, index) => ({ name, before: names[index - 1] })))(
  '$name',
  ({ name, before }) => {
    const [up = '', down = ''] = readFileSync(`migrations/${name}.ts`, 'utf8').split(
      'export async function down',
    )

    test('copies no column that the old table lacks', () => {
      const copies = (text: string, from: Snapshot) =>
        [...text.matchAll(/INSERT INTO [^\n]* SELECT (.*) FROM \\`(.*)\\`;/g)].flatMap(
          ([, columns, table = '']) => {
            const known = from.tables[table]?.columns ?? {}
            return [...(columns ?? '').matchAll(/"([^"]+)"/g)].flatMap(([, column = '']) =>
              column in known ? [] : `${table}.${column}`,
            )
          },
        )
      const earlier = before ? snapshotOf(before) : { tables: {} }
      expect(copies(up, earlier)).toEqual([])
      expect(copies(down, snapshotOf(name))).toEqual([])
    })

    test('says of each reference what becomes of it', () => {
      const references = [...(up + down).matchAll(/REFERENCES[^\n]*/g)].map(([reference]) => reference)
      expect(references.filter((reference) => !/ON DELETE/i.test(reference))).toEqual([])
    })
  },
)
