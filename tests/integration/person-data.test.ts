import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { PersonData } from '@/consent/person-data'
import { receiptOf } from '@/consent/takedown/take-down'
import { databaseText } from '../support/database-text'
import { eightWords } from '../support/find-in-files'
import { testPayload } from '../support/payload'
import { runToEnd } from '../support/processes'
import { makeUser, staffPassword } from '../support/staff'
import { makeTestimony, quote, wordsOf } from '../support/testimony-to-take-down'

let payload: BasePayload
let folder: string
const command = 'consent/person-command.ts'

beforeAll(async () => {
  payload = await testPayload()
  await makeUser(payload, ['admin'])
  folder = await mkdtemp(path.join(tmpdir(), 'firsthand-person-'))
})

const run = (args: string[], password = staffPassword) =>
  runToEnd([command, ...args], { FIRSTHAND_PASSWORD: password })

/** A person with everything that can be held about one. */
async function makePerson(words: string) {
  const made = await makeTestimony(payload, words)
  const file = Buffer.from('I agree. Signed.')
  const evidence = await payload.create({
    collection: 'evidence',
    data: {},
    file: { data: file, mimetype: 'text/plain', name: 'form of Han Mi-rae.txt', size: file.length },
  })
  await payload.update({ collection: 'consents', id: made.consent.id, data: { evidence: evidence.id } })
  await payload.update({
    collection: 'people',
    id: made.person.id,
    data: { contact: 'by letter only', riskNotes: 'a brother in Hyesan', aliases: ['한미래'] },
  })
  return { ...made, evidence }
}

test('a guardian is given all that is held about a person, and nobody else is', async () => {
  const { person, consent, testimony } = await makePerson(wordsOf('kept'))
  const [guardian, admin] = [await makeUser(payload, ['guardian']), await makeUser(payload, ['admin'])]
  const file = path.join(folder, 'person.json')
  for (const [email, password, told] of [
    [admin.email, staffPassword, /is no guardian/],
    [guardian.email, 'not the password', /incorrect|not right/i],
  ] as const) {
    const refused = await run(['export', person.id, file, '--as', email], password)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(told)
  }
  const nobody = await run(['export', 'nobody', file, '--as', guardian.email])
  expect(nobody.stderr).toMatch(/^firsthand: There is nobody with the id nobody in the vault\n$/)
  expect((await run(['export', person.id, file])).stderr).toMatch(/--as EMAIL/)

  const { code, stderr } = await run(['export', person.id, file, '--as', guardian.email])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const data: PersonData = JSON.parse(await readFile(file, 'utf8'))
  expect(data.person).toMatchObject({
    realName: person.realName,
    aliases: ['한미래'],
    contact: 'by letter only',
  })
  expect(data.consents.map(({ id }) => id)).toEqual([consent.id])
  const [form] = data.evidence
  expect(form && 'file' in form && Buffer.from(form.file, 'base64').toString()).toBe('I agree. Signed.')
  expect(data.evidence[0]?.sentName).toBe('form of Han Mi-rae.txt')
  expect(data.testimonies[0]?.record.id).toBe(testimony.id)
  expect(data.testimonies[0]?.versions.length).toBeGreaterThan(0)
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: { and: [{ recordId: { equals: person.id } }, { action: { equals: 'export' } }] },
  })
  expect(docs.map(({ userId }) => userId)).toEqual([guardian.id])
  const again = await run(['export', person.id, file, '--as', guardian.email])
  expect(again.stderr).toMatch(/is there already/)
})

test('a file that is not there, or cannot be opened, is said to be missing, and the rest is given', async () => {
  const { person, evidence } = await makePerson(wordsOf('lost'))
  const guardian = await makeUser(payload, ['guardian'])
  const stored = path.join(String(process.env.MEDIA_DIR), 'evidence', String(evidence.filename))
  for (const [name, lose, reason] of [
    ['altered', () => writeFile(stored, 'something else'), /cannot be opened/],
    ['lost', () => rm(stored), /not there/],
  ] as const) {
    await lose()
    const file = path.join(folder, `${name}.json`)
    const { code, stderr } = await run(['export', person.id, file, '--as', guardian.email])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const data: PersonData = JSON.parse(await readFile(file, 'utf8'))
    expect(data.person.realName).toBe(person.realName)
    expect(data.evidence).toEqual([
      expect.objectContaining({ id: evidence.id, missing: expect.stringMatching(reason) }),
    ])
    expect(data.testimonies).toHaveLength(1)
  }
})

test('an erased person leaves nothing but that it was done', async () => {
  const { person, consent, evidence, placing } = await makePerson(quote)
  const guardian = await makeUser(payload, ['guardian'])
  const file = path.join(folder, 'receipts.json')
  const { code, stderr } = await run(['erase', person.id, file, '--as', guardian.email])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const receipts = JSON.parse(await readFile(file, 'utf8'))
  expect(receipts[0].removed.map(({ what }: { what: string }) => what)).toContain('testimony')
  const held = await databaseText(payload)
  for (const words of eightWords(quote)) expect(held).not.toContain(words)
  for (const [collection, id] of [
    ['people', person.id],
    ['consents', consent.id],
    ['evidence', evidence.id],
  ] as const)
    expect(await payload.findByID({ collection, id, disableErrors: true })).toBeNull()
  const { docs } = await payload.find({
    collection: 'takedowns',
    where: { originId: { equals: consent.id } },
  })
  expect(docs).toHaveLength(1)
  expect(docs[0]?.receipt ?? null).toBeNull()
  expect((await receiptOf(payload, String(docs[0]?.id))).state).toBe('erased')
  const erased = await payload.find({
    collection: 'audit-entries',
    where: { and: [{ recordId: { equals: person.id } }, { action: { equals: 'erase' } }] },
  })
  expect(erased.totalDocs).toBe(1)
  expect((await payload.findByID({ collection: 'stories', id: placing.id }))._status).toBe('published')
})
