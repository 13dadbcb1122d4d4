import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { BasePayload } from 'payload'
import { type Digest, writePrivately } from './files'

type Adapter = BasePayload['db']

/** Documents of a batch: as many as fit the memory, whatever they weigh. */
const batch = 200

/** Tells of a restore that is under way. No part of any backup. */
const marker = 'restore-unfinished'

/** What the audit trail leads to must not be newer than its entries, where the server keeps no snapshot. */
const order = (name: string) => (name === 'payload-kv' ? 0 : name === 'audit-entries' ? 2 : 1)

function open(db: Adapter) {
  if (!isMongodb(db)) throw new Error(`a database of MongoDB was expected, and this is ${db.name}`)
  const { connection } = db
  if (!connection.db) throw new Error('the connection to MongoDB is not open')
  return { connection, database: connection.db, ejson: connection.base.mongo.BSON.EJSON }
}

function isMongodb(db: Adapter): db is Adapter & MongooseAdapter {
  return db.name === 'mongoose'
}

type Database = ReturnType<typeof open>['database']

async function collectionNames(database: Database): Promise<string[]> {
  const all = await database.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()
  return all.map(({ name }) => name).filter((name) => !name.startsWith('system.') && name !== marker)
}

/**
 * Writes all collections, a file each and a document a line, as canonical extended JSON, which loses no type. On a
 * replica set all are of the same moment.
 * @see https://www.mongodb.com/docs/manual/reference/mongodb-extended-json/
 * @see https://www.mongodb.com/docs/manual/reference/read-concern-snapshot/
 */
export async function dumpMongodb(db: Adapter, folder: string) {
  const { connection, database, ejson } = open(db)
  const client = connection.getClient()
  const session = client.startSession({ snapshot: Boolean(client.options.replicaSet) })
  const names = (await collectionNames(database)).sort((a, b) => order(a) - order(b))
  const files: (Digest & { name: string })[] = []
  const counts: Record<string, number> = {}
  try {
    for (const name of names) {
      const documents = database
        .collection(name)
        .find({}, { session, promoteValues: false, batchSize: batch })
      let count = 0
      const lines = async function* () {
        for await (const document of documents) {
          count++
          yield `${ejson.stringify(document, { relaxed: false })}\n`
        }
      }
      files.push({
        name: `${name}.jsonl`,
        ...(await writePrivately(path.join(folder, `${name}.jsonl`), lines())),
      })
      counts[name] = count
    }
  } finally {
    await session.endSession()
  }
  return { files, counts }
}

/** Replaces all collections with those of a dump. The adapter makes the indexes when it is next opened. */
export async function loadMongodb(
  db: Adapter,
  { folder, counts }: { folder: string; counts: Record<string, number> },
): Promise<void> {
  const { database, ejson } = open(db)
  for (const name of await collectionNames(database)) await database.collection(name).drop()
  for (const [name, wanted] of Object.entries(counts)) {
    const target = database.collection(name)
    let documents: object[] = []
    for await (const line of createInterface({
      input: createReadStream(path.join(folder, `${name}.jsonl`)),
    })) {
      documents.push(ejson.parse(line, { relaxed: false }))
      if (documents.length < batch) continue
      await target.insertMany(documents)
      documents = []
    }
    if (documents.length > 0) await target.insertMany(documents)
    const found = await target.countDocuments()
    if (found !== wanted)
      throw new Error(`${name} holds ${found} documents after the restore, and not ${wanted}`)
  }
}

type Line = { _id: number; line: string }

/** Lines, the first of which is written last: without it there is no marker. */
export async function writeMarker(db: Adapter, lines: readonly string[]): Promise<void> {
  const target = open(db).database.collection<Line>(marker)
  for (const [_id, line] of [...lines.entries()].reverse()) {
    await target.replaceOne({ _id }, { line }, { upsert: true })
  }
}

export async function readMarker(db: Adapter): Promise<string[] | undefined> {
  const found = await open(db).database.collection<Line>(marker).find().sort({ _id: 1 }).toArray()
  return found[0]?._id === 0 ? found.map(({ line }) => line) : undefined
}

export async function hasMarker(db: Adapter): Promise<boolean> {
  return Boolean(await open(db).database.collection<Line>(marker).findOne({ _id: 0 }))
}

export async function dropMarker(db: Adapter): Promise<void> {
  const target = open(db).database.collection<Line>(marker)
  await target.deleteOne({ _id: 0 })
  await target.deleteMany({})
}
