import { beforeAll, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { chainLeftBehind } from '@/audit/chain'
import { keepHead } from '@/audit/kept-head'
import { verifyAudit } from '@/audit/verify'
import { type AuditTable, auditTable, otherId } from '../support/audit-table'
import { testPayload } from '../support/payload'
import { runToEnd } from '../support/processes'

/** Under which name the chain's head lies in Payload's key-value store. */
const keptHead = 'audit-head'

let payload: BasePayload
let table: AuditTable

beforeAll(async () => {
  payload = await testPayload()
  table = auditTable(payload)
  const data = {
    email: 'a@test.example',
    password: 'a long password',
    name: 'Ada',
    roles: ['admin' as const],
  }
  const user = await payload.create({ collection: 'users', data })
  for (const slug of ['a', 'b', 'c', 'd']) {
    const { id } = await payload.create({
      collection: 'topics',
      data: { title: slug, slug },
      draft: true,
      user,
    })
    await payload.update({ collection: 'topics', id, data: { title: `${slug}!` }, draft: true, user })
  }
})

const row = async (place: number) => {
  const found = (await table.rows()).at(place)
  if (!found) throw new Error(`there is no row ${place}`)
  return found
}

/** Puts the trail back to what it was, and sees that it is whole again. */
async function tampering(tamper: () => Promise<void>, check: () => Promise<void>) {
  const before = await table.rows()
  await tamper()
  try {
    await check()
  } finally {
    for (const each of await table.rows()) await table.remove(each)
    for (const each of before) await table.insert(each)
  }
  expect(await verifyAudit(payload)).toMatchObject({ checked: 9, pending: 0 })
}

const broken = (reason: RegExp) => expect(verifyAudit(payload)).rejects.toThrow(reason)

/** Another value of the same kind: another person, another hour, another number. */
function another(column: string, value: unknown): unknown {
  if (column === '_id') return otherId({ _id: value })._id
  if (column === 'at')
    return value instanceof Date ? new Date(+value + 1) : new Date(+new Date(String(value)) + 1).toISOString()
  if (column === 'interrupted') return typeof value === 'boolean' ? !value : 1 - Number(value)
  if (typeof value === 'number') return value + 100
  if (column === 'action') return 'read'
  if (column === 'via') return 'job'
  return value === null ? 'something' : `${value}x`
}

describe('someone with access to the database is found out', () => {
  test('who edits a column of an entry, whichever and of whichever entry', async () => {
    const { length } = await table.rows()
    expect(length).toBe(9)
    for (const place of [0, 4, 8]) {
      const columns = Object.keys(await row(place)).filter((column) => column !== '__v')
      expect(columns).toHaveLength(14)
      for (const column of columns) {
        const target = await row(place)
        await tampering(
          () => table.set(target, column, another(column, target[column])),
          () => broken(/^entry|^the end|^a number|place in the chain/),
        )
      }
    }
  })

  test('who writes what cannot be read', async () => {
    const target = await row(3)
    await tampering(
      () => table.set(target, 'at', 'long ago'),
      () => broken(/entry/),
    )
  })

  test('who deletes an entry', async () => {
    const target = await row(4)
    await tampering(
      () => table.remove(target),
      () => broken(/^entry 5 is missing: 4 is followed by 6/),
    )
  })

  test('who deletes the first', async () => {
    const target = await row(0)
    await tampering(
      () => table.remove(target),
      () => broken(/^entry 1 is missing/),
    )
  })

  test('who swaps two', async () => {
    const [one, other] = [await row(3), await row(4)]
    const swapped = [
      { ...one, sequence: other.sequence },
      { ...other, sequence: one.sequence },
    ]
    await tampering(
      async () => {
        for (const each of [one, other]) await table.remove(each)
        for (const each of swapped) await table.insert(each)
      },
      () => broken(/does not follow|was edited/),
    )
  })

  test('who puts one in, at the end, in between or without a place', async () => {
    const last = await row(-1)
    const { hash: previousHash } = last
    const id = otherId(last)
    const previous = 'previousHash' in last ? { previousHash } : { previous_hash: previousHash }
    const forgeries = [
      { ...last, ...id, ...previous, sequence: 10 },
      { ...last, ...id, sequence: 4.5 },
      { ...last, ...id, sequence: 0 },
      { ...last, ...id, sequence: null },
    ]
    for (const forgery of forgeries) {
      await tampering(
        () => table.insert(forgery),
        () => broken(/forged|missing|no place/),
      )
    }
  })

  test('who puts one in to be chained by ourselves', async () => {
    const { hash: _, sequence: __, previousHash, previous_hash, ...last } = await row(-1)
    const id = otherId(last)
    await tampering(
      () => table.insert({ ...last, ...id }),
      async () => {
        await chainLeftBehind(payload, 0)
        await broken(/^entry without a number .* was edited or forged/)
      },
    )
  })

  test('who cuts off the end', async () => {
    const [one, other] = [await row(-1), await row(-2)]
    await tampering(
      async () => {
        await table.remove(one)
        await table.remove(other)
      },
      () => broken(/^the end is cut off: the last entry is 7, and 9 had been noted/),
    )
  })

  test('who cuts off the end with the head that is kept, by whoever noted the head', async () => {
    const { head } = await verifyAudit(payload)
    const last = await row(-1)
    const kept = await payload.kv.get<object>(keptHead)
    await tampering(
      async () => {
        await table.remove(last)
        const { sequence, hash } = await row(-1)
        await keepHead(payload, { sequence: Number(sequence), hash: String(hash) })
      },
      async () => {
        expect(await verifyAudit(payload)).toMatchObject({ checked: 8 })
        await expect(verifyAudit(payload, head)).rejects.toThrow('the end is cut off')
        if (kept) await payload.kv.set(keptHead, kept)
      },
    )
    expect(await verifyAudit(payload, head)).toMatchObject({ head })
    await expect(verifyAudit(payload, { ...head, hash: '1'.repeat(64) })).rejects.toThrow('chained anew')
  })

  test('who takes entries out of the chain, deletes one, and has the others chained again', async () => {
    const kept = await payload.kv.get(keptHead)
    const [deleted, ...others] = (await table.rows()).slice(5)
    await tampering(
      async () => {
        if (deleted) await table.remove(deleted)
        for (const { sequence: _, hash: __, previousHash: ___, previous_hash: ____, ...loose } of others) {
          await table.remove(loose)
          await table.insert(loose)
        }
        // A process that has not read the chain before, as after a restart.
        expect(await runToEnd(['csv/command.ts', 'export', 'statistics', '-'])).toMatchObject({ code: 0 })
      },
      async () => {
        await broken(/chained anew|^the end is cut off/)
        expect(await payload.kv.get(keptHead)).toEqual(kept)
      },
    )
  })

  test('who removes the head that is kept, forges it, or empties the whole trail', async () => {
    const kept = await payload.kv.get<{ sequence: number }>(keptHead)
    for (const forged of [undefined, { ...kept, sequence: 5 }]) {
      if (forged) await payload.kv.set(keptHead, forged)
      else await payload.kv.delete(keptHead)
      await broken(/gone, or was forged/)
    }
    await tampering(
      async () => {
        await payload.kv.delete(keptHead)
        for (const each of await table.rows()) await table.remove(each)
      },
      async () => {
        await broken(/gone, or was forged/)
        if (kept) await payload.kv.set(keptHead, kept)
      },
    )
  })
})

describe('npm run audit:verify', () => {
  const verify = (...args: string[]) => runToEnd(['audit/verify-command.ts', ...args])

  test('says in one line how many entries are whole, and the head', async () => {
    const { head } = await verifyAudit(payload)
    const { code, stdout, stderr } = await verify('--head', `${head.sequence}:${head.hash}`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`Audit trail: 9 entries checked, all whole. Head 9:${head.hash}\n`)
  })

  test('names the first broken entry and why, and fails', async () => {
    const target = await row(5)
    await tampering(
      () => table.remove(target),
      async () => {
        const { code, stderr, stdout } = await verify()
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
        expect(stderr).toMatch(/^firsthand: entry 6 is missing: 5 is followed by 7 \(.*\)\n$/)
      },
    )
  })

  test('does not take a head that is none', async () => {
    expect(await verify('--head', '9')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('write NUMBER:HASH'),
    })
  })

  test('fails with another secret', async () => {
    const { code, stderr } = await runToEnd(['audit/verify-command.ts'], { PAYLOAD_SECRET: 'x'.repeat(40) })
    expect(code).toBe(1)
    expect(stderr).toContain('or PAYLOAD_SECRET is not the one it was written with')
  })
})
