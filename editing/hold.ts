import type { CollectionAfterChangeHook, CollectionSlug, PayloadRequest, Where } from 'payload'
import { isAutosave } from '@/collections/shared/is-autosave'

const holds = 'payload-locked-documents'

/**
 * Keeps the record held by whoever types in it. Payload gives up its lock with each save, which is right for a button
 * and wrong for saving by itself: between two saves nobody would be told that a colleague is at work.
 */
export const keepHold: CollectionAfterChangeHook = async ({ doc, collection, operation, req }) => {
  if (operation !== 'update' || !req.user || !isAutosave(req)) return doc
  await req.payload.db.create({
    collection: holds,
    data: {
      document: { relationTo: collection.slug, value: doc.id },
      user: { relationTo: 'users', value: req.user.id },
    },
    returning: false,
    req,
  })
  return doc
}

type Place = { collection: CollectionSlug; id: string; req: PayloadRequest }

/** Gives up what whoever asks holds of a record. */
export async function giveUpHold({ collection, id, req }: Place): Promise<void> {
  const mine: Where = { 'user.value': { equals: req.user?.id } }
  await req.payload.db.deleteMany({ collection: holds, where: { and: [mine, on(collection, id)] }, req })
}

/** Whether anybody holds a record. */
export async function isHeld({ collection, id, req }: Place): Promise<boolean> {
  const held = await req.payload.db.findOne({ collection: holds, where: on(collection, id), req })
  return Boolean(held)
}

const on = (collection: CollectionSlug, id: string): Where => ({
  and: [{ 'document.relationTo': { equals: collection } }, { 'document.value': { equals: id } }],
})
