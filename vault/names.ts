import type { BasePayload } from 'payload'
import { unseal } from './seal'

/** A person's names, as they were entered. */
export type PersonNames = { id: string; realName: string; aliases: string[] }

type Stored = { id: string; realName: string; aliases?: string[] | null }

/**
 * The names of all people in the vault, for the server's own comparisons: this is no reading by anybody, and nothing of
 * it may be handed out.
 */
export async function readNames({ db }: Pick<BasePayload, 'db'>): Promise<PersonNames[]> {
  const { docs } = await db.find<Stored>({
    collection: 'people',
    select: { realName: true, aliases: true },
    pagination: false,
    limit: 0,
  })
  return Promise.all(
    docs.map(async ({ id, realName, aliases }) => ({
      id,
      realName: await unseal(realName, 'people.realName'),
      aliases: await Promise.all((aliases ?? []).map((alias) => unseal(alias, 'people.aliases'))),
    })),
  )
}
