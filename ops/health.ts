import config from '@payload-config'
import { getPayload } from 'payload'
import { log } from './log'

const patience = 3000

/** Whether the database answers a small question within three seconds. */
export async function isDatabaseReached(): Promise<boolean> {
  try {
    const payload = await getPayload({ config })
    await Promise.race([payload.count({ collection: 'topics' }), refuseAfter(patience)])
    return true
  } catch (error) {
    log.error({ err: error }, 'database not reached')
    return false
  }
}

function refuseAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds).unref()
  })
}
