import { APIError, type BasePayload } from 'payload'
import { readNames } from '@/vault/names'
import { type NameFinder, nameFinder } from './find-names'

/** Names lie under a key that this process does not have: what it would publish cannot be searched for them. */
export class VaultLocked extends APIError {
  constructor() {
    const message =
      'The vault’s key was changed, so protected names cannot be looked for, and nothing can be published. Whoever looks after the server must restart the site, or give it the key back.'
    super(message, 503, undefined, true)
  }
}

let kept: { revision: string; finder: Promise<NameFinder> } | undefined

/**
 * What finds the names of all people in the vault, or nothing while that is empty. They are decrypted once, and again
 * when the vault was changed: by whichever process, so the database is asked each time, and for no more than that.
 * @throws VaultLocked when a name lies under a key that is not here. One that was altered keeps nothing else from being found
 */
export async function vaultNames(payload: BasePayload): Promise<NameFinder | undefined> {
  const revision = await vaultRevision(payload)
  if (!revision) {
    kept = undefined
    return undefined
  }
  if (kept?.revision !== revision) kept = { revision, finder: readFinder(payload) }
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

async function readFinder(payload: BasePayload): Promise<NameFinder> {
  const people = await readNames(payload)
  if (people.some(({ isLocked }) => isLocked)) throw new VaultLocked()
  return nameFinder(people)
}
