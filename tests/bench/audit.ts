/**
 * `node scripts/run.mjs tests/bench/audit.ts`: what the audit trail costs a save, and what 100,000 entries change, on a
 * new SQLite database, or on the empty one that BENCH_DATABASE_URL names. Saves with and without it take turns, so that
 * what else the machine does weighs on both.
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
const { openPayload } = await import('@/ops/open-payload')
const { hashOf, sealOf } = await import('@/audit/entry')
const { newRecordId } = await import('@/database')
const { verifyAudit } = await import('@/audit/verify')

// What the adapter can do before the plugin teaches it to write ahead, and after.
const sanitized = await config
const { onInit } = sanitized
const adapter = { without: {}, with: {} }
sanitized.onInit = async (opened) => {
  adapter.without = { updateOne: opened.db.updateOne, createVersion: opened.db.createVersion }
  await onInit?.(opened)
  adapter.with = { updateOne: opened.db.updateOne, createVersion: opened.db.createVersion }
}

const payload = await openPayload()
const rows: { what: string; 'median ms': number; 'p95 ms': number }[] = []

/** Times of each work, in turns. */
async function measure(works: Record<string, () => Promise<unknown>>, rounds = 200) {
  const times = new Map<string, number[]>(Object.keys(works).map((what) => [what, []]))
  for (let round = -20; round < rounds; round++) {
    for (const [what, work] of Object.entries(works)) {
      const began = performance.now()
      await work()
      if (round >= 0) times.get(what)?.push(performance.now() - began)
    }
  }
  for (const [what, sample] of times) {
    sample.sort((one, other) => one - other)
    const at = (share: number) => Number((sample[Math.floor(share * (rounds - 1))] ?? Number.NaN).toFixed(1))
    rows.push({ what, 'median ms': at(0.5), 'p95 ms': at(0.95) })
  }
}

const data = { email: 'a@test.example', password: 'a long password', name: 'Ada', roles: ['admin' as const] }
const user = await payload.create({ collection: 'users', data })
const { id } = await payload.create({ collection: 'topics', data: { title: 'x', slug: 'x' }, draft: true })
const publish = (trail: 'with' | 'without') => () => {
  Object.assign(payload.db, adapter[trail])
  return payload.update({ collection: 'topics', id, data: { _status: 'published' }, user: { ...user } })
}
const list = (page: number) => () =>
  payload.find({ collection: 'audit-entries', user: { ...user }, overrideAccess: false, limit: 50, page })
const filtered = () =>
  payload.find({ collection: 'audit-entries', where: { recordId: { equals: id } }, limit: 50, sort: '-at' })

for (const entries of [0, 100_000]) {
  await fill(entries)
  await measure({
    [`publish without the trail, ${entries} entries`]: publish('without'),
    [`publish with the trail, ${entries} entries`]: publish('with'),
  })
  await measure({ [`first page of the list, ${entries} entries`]: list(1) }, 50)
  await measure({ [`what was done to one record, ${entries} entries`]: filtered }, 50)
}
const began = performance.now()
const { checked } = await verifyAudit(payload)
console.log(`${checked} entries verified in ${((performance.now() - began) / 1000).toFixed(1)} s`)
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
