import { type BasePayload, createLocalReq, type Where } from 'payload'
import type { Consent, Takedown } from '@/payload-types'
import { idOf } from '@/review/id-of'
import { seal } from '@/vault/seal'
import { giveEvidence } from './save-hooks'

/** That all of this was done, in whichever database there is. */
const done = 'mended:consents'

/**
 * Brings consents of earlier versions up to date, once: the language is sealed, and evidence and takedowns are told whose
 * they are. No migration of tables, as MongoDB knows none. Interrupted, it is done again.
 */
export async function mendConsents(payload: BasePayload): Promise<void> {
  const { db, kv } = payload
  if (await kv.has(done)) return
  const req = await createLocalReq({}, payload)
  const all = { pagination: false, limit: 0, req } as const
  const { docs } = await db.find<Consent>({ ...all, collection: 'consents' })
  for (const { id, person: whose, evidence: form, language } of docs) {
    const [person, evidence] = [idOf(whose), idOf(form)]
    if (language && !isSealed(language)) {
      const data = { language: await seal(language, 'consents.language'), updatedAt: null }
      await db.updateOne({ collection: 'consents', id, data, returning: false, req })
    }
    if (evidence && person) await giveEvidence({ evidence, person }, req)
    const where: Where = { and: [{ originId: { equals: id } }, { person: { exists: false } }] }
    const takedowns = await db.find<Takedown>({ ...all, collection: 'takedowns', where })
    for (const takedown of takedowns.docs) {
      const data = { person, updatedAt: null }
      await db.updateOne({ collection: 'takedowns', id: takedown.id, data, returning: false, req })
    }
  }
  await kv.set(done, true)
}

/** As a compact JWE begins: its header is JSON, in base64. */
const isSealed = (text: string) => text.startsWith('eyJ') && text.split('.').length === 5
