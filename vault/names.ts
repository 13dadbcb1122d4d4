import type { BasePayload } from 'payload'
import { KeyUnknown, SealBroken, unseal } from './seal'

/**
 * A person's names, as they were entered. A real name that cannot be opened is empty, another one left out. `isLocked`
 * where that is because the key is not here.
 */
export type PersonNames = { id: string; realName: string; aliases: string[]; isLocked?: boolean }

type Stored = { id: string; realName: string; aliases?: string[] | null }

type Vault = Pick<BasePayload, 'db' | 'logger'>

/** People of whom the log has it that a name of theirs cannot be opened. */
const logged = new Set<string>()

/**
 * The names of all people in the vault, for the server's own comparisons: this is no reading by anybody, and nothing of
 * it may be handed out. A name that cannot be opened keeps no other from being compared; the log says so, once a person.
 */
export async function readNames(vault: Vault): Promise<PersonNames[]> {
  const { docs } = await vault.db.find<Stored>({
    collection: 'people',
    select: { realName: true, aliases: true },
    pagination: false,
    limit: 0,
  })
  return Promise.all(docs.map((person) => openNames(person, vault)))
}

async function openNames({ id, realName, aliases }: Stored, { logger }: Vault): Promise<PersonNames> {
  let isLocked = false
  const open = async (sealed: string, place: string): Promise<string[]> => {
    try {
      return [await unseal(sealed, place)]
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error
      isLocked ||= error instanceof KeyUnknown
      if (!logged.has(id)) {
        const what = `A name of the person ${id} cannot be opened, and is not looked for`
        logger.error(`${what}: ${error.message}`)
      }
      logged.add(id)
      return []
    }
  }
  const [real = ''] = await open(realName, 'people.realName')
  const others = await Promise.all((aliases ?? []).map((alias) => open(alias, 'people.aliases')))
  return { id, realName: real, aliases: others.flat(), isLocked }
}
