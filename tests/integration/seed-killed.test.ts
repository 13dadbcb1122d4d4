import { expect, test } from '@jest/globals'
import { seedCollections } from '@/seed/records'
import { testPayload } from '../support/payload'
import { runToEnd, start, until } from '../support/processes'

/** MongoDB keeps what a killed process was writing locked for a minute, so that there it is killed less often. */
const patience = 150_000

test('a seed that is killed again and again ends with each record once and whole', async () => {
  const payload = await testPayload()
  const count = async () => {
    const counts = await Promise.all(seedCollections.map((collection) => payload.count({ collection })))
    return counts.reduce((sum, { totalDocs }) => sum + totalDocs, 0)
  }
  for (const enough of process.env.DATABASE_URL?.startsWith('file:') ? [2, 6, 11, 17, 24, 31, 37] : [5, 30]) {
    const { child, ended } = start(['seed/run.ts'])
    await until(async () => child.exitCode !== null || (await count()) >= enough, patience)
    child.kill('SIGKILL')
    expect(await ended).toMatchObject({ signal: 'SIGKILL', stderr: '' })
    expect(await count()).toBeLessThan(45)
  }

  const last = await runToEnd(['seed/run.ts'])
  expect(last).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(/Seed: \d+ records created/),
  })
  expect(await count()).toBe(45)
  for (const collection of seedCollections) {
    const { docs } = await payload.find({
      collection,
      locale: 'all',
      draft: true,
      pagination: false,
      depth: 0,
    })
    expect(new Set(docs.map(({ slug }) => slug)).size).toBe(docs.length)
    for (const doc of docs) {
      const isDraft = 'provider' in doc && doc.provider === 'none'
      expect(doc._status).toBe(isDraft ? 'draft' : 'published')
      const text = 'title' in doc ? doc.title : 'label' in doc ? doc.label : doc.attribution
      expect(text).toEqual({ en: expect.any(String), ko: expect.any(String) })
    }
  }
  // Its film, in two formats, with poster and captions in two languages.
  expect((await payload.count({ collection: 'media' })).totalDocs).toBe(5)
  const again = await runToEnd(['seed/run.ts'])
  expect(again.stdout).toContain('Seed: 0 records created, 0 completed, 45 left as they were')
}, 400_000)
