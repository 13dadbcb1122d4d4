import type { BasePayload } from 'payload'
import { keyOfEvidence } from './evidence-files'
import { currentKey, knownKeys } from './keys'
import { keyIdOf } from './seal'
import { sealedFieldsOf } from './sealed-field'

type Stored = { id: string } & Record<string, unknown>

/**
 * What of the vault was sealed with a key that is not here, in a sentence for each such key: of what is restored, or was
 * moved to another machine.
 */
export async function sayUnknownKeys(payload: BasePayload): Promise<string[]> {
  const records = await keysOfRecords(payload)
  const files = await keysOfFiles(payload)
  const known = new Set(knownKeys.map(({ id }) => id))
  const unknown = [...new Set([...records, ...files])].filter((id) => !known.has(id))
  const count = (all: string[], key: string) => all.filter((id) => id === key).length
  return unknown.map(
    (key) =>
      `The vault cannot be opened whole: ${count(records, key)} records and ${count(files, key)} files were sealed with the key ${key}, and VAULT_KEY is ${currentKey.id}. Nothing can be published until you set VAULT_KEY_PREVIOUS to that key and run npm run vault:rotate (docs/production.md).`,
  )
}

/** The key of each record that has anything sealed. */
async function keysOfRecords(payload: BasePayload): Promise<string[]> {
  const found: string[] = []
  for (const collection of payload.config.collections) {
    const fields = sealedFieldsOf(collection)
    if (fields.length === 0) continue
    const { docs } = await payload.db.find<Stored>({
      collection: collection.slug,
      select: Object.fromEntries(fields.map(({ name }) => [name, true])),
      pagination: false,
      limit: 0,
    })
    for (const doc of docs) found.push(...new Set(fields.flatMap(({ name }) => keysIn(doc[name]))))
  }
  return found
}

async function keysOfFiles(payload: BasePayload): Promise<string[]> {
  const { docs } = await payload.db.find<{ id: string; filename?: string | null }>({
    collection: 'evidence',
    select: { filename: true },
    pagination: false,
    limit: 0,
  })
  const keys = await Promise.all(
    docs.map(async ({ filename }) => (filename ? keyOfEvidence(filename) : undefined)),
  )
  return keys.filter((key) => key !== undefined)
}

function keysIn(value: unknown): string[] {
  return [value]
    .flat()
    .flatMap((text) => (typeof text === 'string' && text !== '' ? (keyIdOf(text) ?? []) : []))
}
