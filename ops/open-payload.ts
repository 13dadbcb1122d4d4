import config from '@payload-config'
import { type BasePayload, getPayload } from 'payload'
import { migrate } from '@/database'

/**
 * Payload with its database open and migrated: what the site, each script and each test starts with.
 * @throws Error when the database cannot be reached
 */
export async function openPayload(): Promise<BasePayload> {
  const payload = await getPayload({ config })
  await migrate(payload)
  return payload
}
