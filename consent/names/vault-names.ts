import type { BasePayload } from 'payload'
import { readNames } from '@/vault/names'
import { type NameFinder, nameFinder } from './find-names'

let kept: { revision: string; finder: Promise<NameFinder> } | undefined

/**
 * What finds the names of all people in the vault, or nothing while that is empty. They are decrypted once, and again
 * when the vault was changed: by whichever process, so the database is asked each time, and for no more than that.
 */
export async function vaultNames(payload: BasePayload): Promise<NameFinder | undefined> {
  const revision = await vaultRevision(payload)
  if (!revision) {
    kept = undefined
    return undefined
  }
  if (kept?.revision !== revision) kept = { revision, finder: readNames(payload).then(nameFinder) }
  const asked = kept
  try {
    return await asked.finder
  } catch (error) {
    if (kept === asked) kept = undefined
    throw error
  }
}

/** What is another text whenever somebody in the vault was added, changed or erased; nothing while nobody is in it. */
export async function vaultRevision({ db }: BasePayload): Promise<string | undefined> {
  const { docs, totalDocs } = await db.find<{ id: string; updatedAt: string }>({
    collection: 'people',
    select: { updatedAt: true },
    sort: '-updatedAt',
    limit: 1,
  })
  const [latest] = docs
  return latest && `${totalDocs} ${latest.id} ${new Date(latest.updatedAt).toISOString()}`
}
