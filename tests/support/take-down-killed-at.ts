/**
 * `take-down-killed-at.ts CONSENT N`: withdraws a consent, and kills itself right before the database is told to write
 * for the Nth time; with an N beyond the last, it ends well.
 */
import '@/scripts/load-env'
import { killBeforeWrite } from './killed-before-write'

const [, , consent = '', fatal] = process.argv
const beginToCount = await killBeforeWrite(Number(fatal))

const [{ openPayload }, { createLocalReq }, { takeDown }] = await Promise.all([
  import('@/ops/open-payload'),
  import('payload'),
  import('@/consent/takedown/take-down'),
])
const payload = await openPayload()
const req = await createLocalReq({}, payload)
beginToCount()
await takeDown({ origin: 'consent', originId: consent }, req)
process.exit(0)
