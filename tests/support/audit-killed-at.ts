/**
 * `audit-killed-at.ts N`: makes, publishes and deletes a topic, and kills itself right before the database is told to
 * write for the Nth time; with an N beyond the last, it ends well. Prints the topic's id once it is made.
 */
import '@/scripts/load-env'
import { writeSync } from 'node:fs'
import config from '@payload-config'

const fatal = Number(process.argv[2])
let writes = 0

const sanitized = await config
const { init } = sanitized.db
sanitized.db.init = (args) => {
  const adapter = init(args)
  for (const name of [
    'create',
    'updateOne',
    'createVersion',
    'deleteOne',
    'deleteMany',
    'deleteVersions',
  ] as const) {
    const write = Reflect.get(adapter, name)
    Reflect.set(adapter, name, (...given: unknown[]) => {
      writes++
      if (writes === fatal) process.kill(process.pid, 'SIGKILL')
      return Reflect.apply(write, adapter, given)
    })
  }
  return adapter
}

const { openPayload } = await import('@/ops/open-payload')
const payload = await openPayload()
writes = 0

const data = { title: 'x', slug: `killed-at-${fatal}` }
const { id } = await payload.create({ collection: 'topics', data, draft: true })
writeSync(1, id)
await payload.update({ collection: 'topics', id, data: { _status: 'published' } })
await payload.delete({ collection: 'topics', id })
process.exit(0)
