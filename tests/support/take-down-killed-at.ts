/**
 * `take-down-killed-at.ts CONSENT N`: withdraws a consent, and kills itself right before the database is told to write
 * for the Nth time; with an N beyond the last, it ends well.
 */
import '@/scripts/load-env'
import config from '@payload-config'

const [, , consent = '', fatal] = process.argv
let writes = 0

const sanitized = await config
const { init } = sanitized.db
sanitized.db.init = (args) => {
  const adapter = init(args)
  for (const name of [
    'create',
    'updateOne',
    'updateVersion',
    'updateGlobal',
    'deleteOne',
    'deleteMany',
    'deleteVersions',
    'commitTransaction',
  ] as const) {
    const write = Reflect.get(adapter, name)
    Reflect.set(adapter, name, (...given: unknown[]) => {
      writes++
      if (writes === Number(fatal)) process.kill(process.pid, 'SIGKILL')
      return Reflect.apply(write, adapter, given)
    })
  }
  return adapter
}

const [{ openPayload }, { createLocalReq }, { takeDown }] = await Promise.all([
  import('@/ops/open-payload'),
  import('payload'),
  import('@/consent/takedown/take-down'),
])
const payload = await openPayload()
const req = await createLocalReq({}, payload)
writes = 0
await takeDown({ origin: 'consent', originId: consent }, req)
process.exit(0)
