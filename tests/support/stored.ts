import { readFile } from 'node:fs/promises'
import type { BasePayload } from 'payload'

type Documents = { find(query: object): { toArray(): Promise<unknown[]> } }

type Mongo = {
  connection: {
    db: { listCollections(): { toArray(): Promise<{ name: string }[]> } }
    collection(name: string): Documents
  }
}

/** Everything that the database holds, as whoever steals it would have it: its files, or its documents. */
export async function everythingStored({ db }: Pick<BasePayload, 'db'>): Promise<Buffer> {
  if ('client' in db) {
    const file = String(process.env.DATABASE_URL).slice('file:'.length)
    return Buffer.concat(await Promise.all([file, `${file}-wal`].map((name) => readFile(name))))
  }
  const { connection } = db as unknown as Mongo
  const collections = await connection.db.listCollections().toArray()
  const documents = collections.map(({ name }) => connection.collection(name).find({}).toArray())
  return Buffer.from(JSON.stringify(await Promise.all(documents)))
}
