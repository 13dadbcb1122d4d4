/** `vault-reader.ts`: prints everything in the vault as it opens with the keys that it is given, as JSON. */
import '@/scripts/load-env'
import { writeSync } from 'node:fs'

const { openPayload } = await import('@/ops/open-payload')
const { openEvidence } = await import('@/vault/evidence-files')
const payload = await openPayload()

const all = { pagination: false, depth: 0, sort: 'id' } as const
const people = await payload.find({ collection: 'people', ...all })
const consents = await payload.find({ collection: 'consents', ...all })
const evidence = await payload.find({ collection: 'evidence', ...all })
const files = await Promise.all(
  evidence.docs.map(async ({ filename }) =>
    Buffer.from(await openEvidence(filename ?? '')).toString('base64'),
  ),
)
writeSync(1, JSON.stringify({ people: people.docs, consents: consents.docs, evidence: evidence.docs, files }))
process.exit(0)
