/**
 * `erase-killed-at.ts PERSON GUARDIAN FILE N`: erases a person, keeps their receipts in a file, and kills itself right
 * before the database is told to write for the Nth time; with an N beyond the last, it ends well.
 */
import '@/scripts/load-env'
import { killBeforeWrite } from './killed-before-write'

const [, , person = '', guardian = '', file = '', fatal] = process.argv
const beginToCount = await killBeforeWrite(Number(fatal))

const [{ openPayload }, { createLocalReq }, { erasePerson }, { writeFile }] = await Promise.all([
  import('@/ops/open-payload'),
  import('payload'),
  import('@/consent/person-data'),
  import('node:fs/promises'),
])
const payload = await openPayload()
const user = await payload.findByID({ collection: 'users', id: guardian, depth: 0 })
const req = await createLocalReq({ user }, payload)
beginToCount()
await erasePerson(person, req, (receipts) => writeFile(file, JSON.stringify(receipts)))
process.exit(0)
