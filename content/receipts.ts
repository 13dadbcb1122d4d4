import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { hasRole } from '@/access/roles'
import type { Receipt } from '@/consent/takedown/receipt'
import { receiptOf } from '@/consent/takedown/take-down'
import type { Locale } from '@/messages/locales'
import { siteTimeZone } from '@/scheduling/schedule'

/** A receipt, and by which clocks its hours are told. */
export type ReceiptView = Receipt & { timeZone: string }

/**
 * The receipt of a takedown, for whoever asks if they are a guardian and signed in at this very moment. Null for everybody
 * else, as where there is no such takedown. It is never kept: addresses in it can name people.
 */
export async function findReceipt(id: string, locale: Locale): Promise<ReceiptView | null> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (!hasRole(user, 'guardian')) return null
  const takedown = await payload.findByID({
    collection: 'takedowns',
    id,
    depth: 0,
    overrideAccess: false,
    user,
    disableErrors: true,
  })
  if (!takedown) return null
  return { ...(await receiptOf(payload, takedown.id, locale)), timeZone: await siteTimeZone({ payload }) }
}
