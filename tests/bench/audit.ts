/**
 * `node scripts/run.mjs tests/bench/audit.ts`: what the audit trail costs a save, and what 100,000 entries change, on a
 * new SQLite database, or on the empty one that BENCH_DATABASE_URL names. With `without`: saves without the trail.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { testSecrets } from '../support/secrets'

const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-bench-'))
Object.assign(process.env, testSecrets, {
  DATABASE_URL: process.env.BENCH_DATABASE_URL ?? `file:${path.join(folder, 'bench.db')}`,
  LOG_LEVEL: 'silent',
  INTERNAL_URL: 'http://127.0.0.1:65531',
})

const { default: config } = await import('@payload-config')
const { watchCommits } = await import('@/content/after-commit')
const { openPayload } = await import('@/ops/open-payload')
const { hashOf, sealOf } = await import('@/audit/entry')
const { newRecordId } = await import('@/database')
const { verifyAudit } = await import('@/audit/verify')

const withTrail = process.argv[2] !== 'without'
// Without what the plugin does when Payload starts, its hooks note changes that nobody writes down.
if (!withTrail) (await config).onInit = watchCommits

const payload = await openPayload()
const rows: { what: string; 'median ms': number; 'p95 ms': number }[] = []

async function measure(what: string, work: () => Promise<unknown>, rounds = 300) {
  const times: number[] = []
  for (let round = -20; round < rounds; round++) {
    const began = performance.now()
    await work()
    if (round >= 0) times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Number((times[Math.floor(share * (rounds - 1))] ?? Number.NaN).toFixed(2))
  rows.push({ what, 'median ms': at(0.5), 'p95 ms': at(0.95) })
}

const data = { email: 'a@test.example', password: 'a long password', name: 'Ada', roles: ['admin' as const] }
const user = await payload.create({ collection: 'users', data })
const { id } = await payload.create({ collection: 'topics', data: { title: 'x', slug: 'x' }, draft: true })
const publish = () =>
  payload.update({ collection: 'topics', id, data: { _status: 'published' }, user: { ...user } })
const list = (page: number) => () =>
  payload.find({ collection: 'audit-entries', user: { ...user }, overrideAccess: false, limit: 50, page })
const filtered = () =>
  payload.find({ collection: 'audit-entries', where: { recordId: { equals: id } }, limit: 50, sort: '-at' })

await measure(`publish, ${withTrail ? 'with' : 'without'} the trail`, publish)
if (withTrail) {
  await measure('first page of the list', list(1), 50)
  await fill(100_000)
  await measure('publish, 100,000 entries later', publish)
  await measure('first page of the list of 100,000', list(1), 50)
  await measure('what was done to one record, of 100,000', filtered, 50)
  const began = performance.now()
  const { checked } = await verifyAudit(payload)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(
    `${checked} entries verified in ${seconds} s, ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  )
}
console.table(rows)
process.exit(0)

/** Adds entries as the chain does, but each in one write. */
async function fill(count: number): Promise<void> {
  let { head } = await verifyAudit(payload)
  for (let done = 0; done < count; done += 100) {
    const batch = Array.from({ length: 100 }, () => {
      const facts = {
        id: newRecordId(),
        at: new Date(Date.now() - 1e9 + head.sequence).toISOString(),
        userId: user.id,
        userName: 'Ada',
        action: 'update' as const,
        recordType: 'testimonies',
        recordId: newRecordId(),
        changedFields: 'attribution, quote',
        via: 'request' as const,
      }
      const link = {
        sequence: head.sequence + 1,
        previousHash: head.hash,
        interrupted: false,
        seal: sealOf(facts),
      }
      head = { sequence: link.sequence, hash: hashOf(link) }
      return { ...facts, ...link, hash: head.hash }
    })
    await Promise.all(
      batch.map(({ id: customID, ...entry }) =>
        payload.db.create({ collection: 'audit-entries', customID, data: entry, returning: false }),
      ),
    )
  }
}
