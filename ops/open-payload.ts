import config from '@payload-config'
import { type BasePayload, getPayload } from 'payload'
import { mendConsents } from '@/consent/mend-consents'
import { loadGone } from '@/consent/takedown/gone-slug'
import { migrate } from '@/database'
import { refuseUnfinishedRestore } from './backup/unfinished-restore'

/**
 * Payload with its database open and migrated: what the site, each script and each test starts with.
 * @throws Error when the database cannot be reached, or is half restored, unless it is the restore that asks
 */
export async function openPayload({ isRestore = false } = {}): Promise<BasePayload> {
  const payload = await getPayload({ config }).catch((error: Error) => {
    if (!/cannot connect/i.test(error.message)) throw error
    throw new Error(`The database that DATABASE_URL names cannot be opened: ${lastReason(error.message)}`)
  })
  if (!isRestore) await refuseUnfinishedRestore(payload)
  await migrate(payload)
  await mendConsents(payload)
  await loadGone(payload)
  return payload
}

/** What the database itself said, without what was put around it. */
function lastReason(message: string): string {
  return message.split(/(?:Details|Error): /).at(-1) ?? message
}
