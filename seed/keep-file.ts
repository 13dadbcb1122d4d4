import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload } from 'payload'
import type { SeedFile } from './records'

/** Keeps files of the seed as media. @returns their ids, by the same fields */
export async function keepFiles(
  payload: BasePayload,
  files: Record<string, SeedFile> = {},
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [field, file] of Object.entries(files)) ids[field] = await keepFile(payload, file)
  return ids
}

/** What a seed that was interrupted has kept already is found by its name, and by having been sent by nobody. */
async function keepFile(payload: BasePayload, { path: from, alt }: SeedFile): Promise<string> {
  const name = path.basename(from)
  const { docs } = await payload.find({
    collection: 'media',
    where: { and: [{ sentName: { equals: name } }, { createdBy: { exists: false } }] },
    depth: 0,
    limit: 1,
  })
  const id = docs[0]?.id ?? (await upload(payload, from, alt?.en))
  if (alt) await payload.update({ collection: 'media', id, data: { alt: alt.ko }, locale: 'ko', depth: 0 })
  return id
}

async function upload(payload: BasePayload, from: string, alt?: string): Promise<string> {
  const data = await readFile(from)
  const file = { data, name: path.basename(from), mimetype: '', size: data.length }
  const media = await payload.create({ collection: 'media', data: { alt }, file, locale: 'en', depth: 0 })
  return media.id
}
