import type { BasePayload } from 'payload'

/** Everything that the database holds, drafts and versions included, as one text. */
export async function databaseText({ config, db }: BasePayload): Promise<string> {
  const all = { pagination: false, limit: 0 }
  const parts: unknown[] = []
  for (const { slug, versions } of config.collections) {
    parts.push((await db.find({ collection: slug, ...all })).docs)
    if (versions) parts.push((await db.findVersions({ collection: slug, ...all })).docs)
  }
  for (const { slug, versions } of config.globals) {
    parts.push(await db.findGlobal({ slug }))
    if (versions) parts.push((await db.findGlobalVersions({ global: slug, ...all })).docs)
  }
  return JSON.stringify(parts)
}
