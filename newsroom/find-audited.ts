import type { BasePayload } from 'payload'
import { isCollection } from '@/audit/is-collection'
import { defaultLocale } from '@/messages/locales'
import { sealedFieldsOf } from '@/vault/sealed-field'
import { titleOf } from './title-of'

/** Where in the panel a record is that an entry of the audit trail is about, and what it is called now. */
export type Audited = { path: `/${string}`; title?: string }

/**
 * Finds the record that an entry is about; nothing when it is gone. Past its access, as whoever reads the trail learns its
 * title and no more. Of what the vault keeps they learn none: admins read the trail, and are no guardians.
 */
export async function findAudited(
  payload: BasePayload,
  type: string,
  id: unknown,
): Promise<Audited | undefined> {
  if (payload.config.globals.some(({ slug }) => slug === type)) return { path: `/globals/${type}` }
  if (typeof id !== 'string' || !isCollection(payload, type)) return undefined
  if (sealedFieldsOf(payload.collections[type].config).length > 0) {
    // Asked of the database itself: no reading, of which the trail would have to tell.
    const where = { id: { equals: id } }
    const kept = await payload.db.findOne({ collection: type, where, select: { createdAt: true } })
    return kept ? { path: `/collections/${type}/${id}` } : undefined
  }
  const record = await payload.findByID({
    collection: type,
    id,
    depth: 0,
    draft: true,
    trash: true,
    locale: defaultLocale,
    disableErrors: true,
  })
  if (!record) return undefined
  const trash = 'deletedAt' in record && record.deletedAt ? '/trash' : ''
  return { path: `/collections/${type}${trash}/${id}`, title: titleOf(record) }
}
