import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { resumeTakedowns } from '@/consent/takedown/take-down'
import { databaseText } from '../support/database-text'
import { filesHolding } from '../support/find-in-files'
import { testPayload } from '../support/payload'
import { runToEnd } from '../support/processes'
import { makeStaff, rest } from '../support/rest'
import { makeTestimony, wordsOf } from '../support/testimony-to-take-down'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

/**
 * All of them take long: the suite tries one in ten, `KILL_AT_EACH_WRITE=1` tries all. MongoDB keeps what a killed process was
 * writing locked for a minute, so that there it is killed less often.
 */
const stride = process.env.KILL_AT_EACH_WRITE ? 1 : process.env.DATABASE_URL?.startsWith('file:') ? 10 : 20

test('a process that is killed before any one of its writes leaves a withdrawal that is completed when it is repeated', async () => {
  const untouched = await makeTestimony(payload, wordsOf('untouched'), wordsOf('untouchedbefore'))
  let kills = 0
  let isOver = false
  for (let at = 1; !isOver; at += 2 * stride) {
    const round = []
    for (const number of [at, at + stride]) {
      const name = `killedat${number}x`
      const made = await makeTestimony(payload, wordsOf(name), wordsOf(`${name}before`))
      round.push({ name, number, ...made })
    }
    const killed = round.map(({ consent, number }) =>
      runToEnd(['tests/support/take-down-killed-at.ts', consent.id, String(number)]),
    )
    for (const [index, { signal, stderr, code }] of (await Promise.all(killed)).entries()) {
      expect(stderr).toBe('')
      if (signal === 'SIGKILL') kills++
      else expect(code).toBe(0)
      isOver ||= signal === null
      const { consent, testimony, name, number } = round[index] as (typeof round)[number]
      // By the guardian who asks again, or by the runner of jobs that finds it, if it was begun at all.
      if (index === 1) await resumeTakedowns(payload)
      const response = await rest('POST', `/api/consents/${consent.id}/withdraw`, { as: 'guardian' })
      expect(response.status).toBe(200)
      const receipt = await response.text()
      for (const what of ['testimony', 'portrait', 'copy', 'place'])
        expect({ number, receipt }).toEqual({ number, receipt: expect.stringContaining(`"what":"${what}"`) })
      expect(receipt).toContain(`/testimonies/${testimony.slug}`)
      expect((await databaseText(payload)).includes(name)).toBe(false)
    }
  }
  expect(kills).toBeGreaterThanOrEqual(20 / stride)
  if (process.env.DATABASE_URL?.startsWith('file:')) {
    const folder = path.dirname(process.env.DATABASE_URL.slice('file:'.length))
    expect(await filesHolding(['killedat'], folder)).toEqual([])
  }
  expect((await rest('GET', `/api/testimonies/${untouched.testimony.id}`)).status).toBe(200)
  const kept = await payload.findByID({ collection: 'media', id: untouched.portrait.id })
  const files = await readdir(process.env.MEDIA_DIR ?? '')
  expect(files.length).toBe(
    new Set([kept.filename, ...Object.values(kept.sizes ?? {}).map((size) => size.filename)]).size,
  )
}, 900_000)
