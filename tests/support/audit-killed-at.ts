/**
 * `audit-killed-at.ts N`: makes, publishes and deletes a topic, and kills itself right before the database is told to
 * write for the Nth time; with an N beyond the last, it ends well. Prints the topic's id once it is made.
 */
import '@/scripts/load-env'
import { writeSync } from 'node:fs'
import { killBeforeWrite } from './killed-before-write'

const fatal = Number(process.argv[2])
const beginToCount = await killBeforeWrite(fatal)

const { openPayload } = await import('@/ops/open-payload')
const payload = await openPayload()
beginToCount()

const data = { title: 'x', slug: `killed-at-${fatal}` }
const { id } = await payload.create({ collection: 'topics', data, draft: true })
writeSync(1, id)
await payload.update({ collection: 'topics', id, data: { _status: 'published' } })
await payload.delete({ collection: 'topics', id })
process.exit(0)
