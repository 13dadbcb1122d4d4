import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { type BasePayload, createLocalReq } from 'payload'
import { collectPersonData, erasePerson, type PersonData } from '@/consent/person-data'
import { findTakedown } from '@/consent/takedown/ledger'
import type { Receipt } from '@/consent/takedown/receipt'
import { receiptOf, resumeTakedowns, takeDown } from '@/consent/takedown/take-down'
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

function makeForm(text: string) {
  const data = Buffer.from(text)
  const file = { data, mimetype: 'text/plain', name: 'form of Han Mi-rae.txt', size: data.length }
  return payload.create({ collection: 'evidence', data: {}, file })
}

/** A person with everything that can be held about one. */
async function makePerson(words: string) {
  const made = await makeTestimony(payload, words)
  const replaced = await makeForm('I agree to less. Signed.')
  const evidence = await makeForm('I agree. Signed.')
  await payload.update({ collection: 'consents', id: made.consent.id, data: { evidence: replaced.id } })
  await payload.update({ collection: 'consents', id: made.consent.id, data: { evidence: evidence.id } })
  await payload.update({
    collection: 'people',
    id: made.person.id,
    data: { contact: 'by letter only', riskNotes: 'a brother in Hyesan', aliases: ['한미래'] },
  })
  const allowance = {
    passage: `a hash of ${made.person.id}`,
    person: made.person.id,
    recordType: 'stories',
    recordId: made.placing.id,
    reason: 'She is known for it.',
  }
  await payload.create({ collection: 'name-allowances', data: allowance })
  return { ...made, evidence, replaced }
}

test('a guardian is given all that is held about a person, and nobody else is', async () => {
  const { person, consent, testimony, placing } = await makePerson(wordsOf('kept'))
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
  const forms = data.evidence.map((form) => 'file' in form && Buffer.from(form.file, 'base64').toString())
  expect(forms.toSorted()).toEqual(['I agree to less. Signed.', 'I agree. Signed.'])
  expect(data.allowances).toEqual([
    expect.objectContaining({ recordId: placing.id, reason: 'She is known for it.' }),
  ])
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
    expect(data.evidence).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: evidence.id, missing: expect.stringMatching(reason) }),
      ]),
    )
    expect(data.testimonies).toHaveLength(1)
  }
})

test('an erased person leaves nothing but that it was done', async () => {
  const { person, consent, evidence, replaced, placing } = await makePerson(quote)
  const guardian = await makeUser(payload, ['guardian'])
  const file = path.join(folder, 'receipts.json')
  const { code, stdout, stderr } = await run(['erase', person.id, file, '--as', guardian.email])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('consents: 1, testimonies: 1, evidence: 2')
  expect(stdout).not.toContain(person.realName)
  const readable = await readFile(path.join(folder, 'receipts.txt'), 'utf8')
  for (const said of ['What was removed', '삭제']) expect(readable).toContain(said)
  expect((await stat(path.join(folder, 'receipts.txt'))).mode & 0o777).toBe(0o600)
  const receipts = JSON.parse(await readFile(file, 'utf8'))
  expect(receipts[0].removed.map(({ what }: { what: string }) => what)).toContain('testimony')
  const held = await databaseText(payload)
  for (const words of eightWords(quote)) expect(held).not.toContain(words)
  for (const [collection, id] of [
    ['people', person.id],
    ['consents', consent.id],
    ['evidence', evidence.id],
    ['evidence', replaced.id],
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

test('the receipt of a single testimony is theirs as well, and goes with them', async () => {
  const { person, testimony } = await makeTestimony(payload)
  const guardian = await makeUser(payload, ['guardian'])
  const req = await createLocalReq({ user: guardian }, payload)
  await takeDown({ origin: 'testimony', originId: testimony.id }, req)
  expect((await collectPersonData(person.id, req)).receipts).toMatchObject([{ origin: 'testimony' }])
  let kept: Receipt[] = []
  await erasePerson(person.id, req, async (receipts) => {
    kept = receipts
  })
  expect(kept.map(({ origin }) => origin).toSorted()).toEqual(['consent', 'testimony'])
  const where = { originId: { equals: testimony.id } }
  const { docs } = await payload.find({ collection: 'takedowns', where })
  expect(docs).toMatchObject([{ receipt: null, person: null }])
})

test('with a person that is deleted by hand go what was allowed of their names, and their evidence', async () => {
  const { person, consent, evidence } = await makePerson(wordsOf('byhand'))
  const req = await createLocalReq({}, payload)
  await takeDown({ origin: 'consent', originId: consent.id }, req)
  await payload.delete({ collection: 'consents', id: consent.id })
  await payload.delete({ collection: 'people', id: person.id })
  const allowed = await payload.find({
    collection: 'name-allowances',
    where: { passage: { equals: `a hash of ${person.id}` } },
  })
  expect(allowed.totalDocs).toBe(0)
  expect(await payload.findByID({ collection: 'evidence', id: evidence.id, disableErrors: true })).toBeNull()
})

test('evidence that two people’s consents name is given to both, and stays when one of them is erased', async () => {
  const [one, other] = [await makeTestimony(payload), await makeTestimony(payload)]
  const form = await makeForm('We both agree.')
  for (const { consent } of [one, other])
    await payload.update({ collection: 'consents', id: consent.id, data: { evidence: form.id } })
  const guardian = await makeUser(payload, ['guardian'])
  const req = await createLocalReq({ user: guardian }, payload)
  for (const { person } of [one, other])
    expect((await collectPersonData(person.id, req)).evidence.map(({ id }) => id)).toEqual([form.id])
  const isThere = async () =>
    Boolean(await payload.findByID({ collection: 'evidence', id: form.id, disableErrors: true }))
  await erasePerson(one.person.id, req, async () => {})
  expect(await isThere()).toBe(true)
  await erasePerson(other.person.id, req, async () => {})
  expect(await isThere()).toBe(false)
})

/**
 * All of them take long: the suite tries one in twelve, `KILL_AT_EACH_WRITE=1` tries all. MongoDB keeps what a killed process
 * was writing locked for a minute, so that there it is killed less often.
 */
const stride = process.env.KILL_AT_EACH_WRITE ? 1 : process.env.DATABASE_URL?.startsWith('file:') ? 12 : 24

test('an erasure that is killed before any one of its writes is completed when it is repeated, or by itself', async () => {
  const guardian = await makeUser(payload, ['guardian'])
  const req = await createLocalReq({ user: guardian }, payload)
  let kills = 0
  for (let at = 1, isOver = false; !isOver; at += stride) {
    const { person, consent, evidence, replaced } = await makePerson(wordsOf(`erasedat${at}x`))
    const file = path.join(folder, `killed-${at}.json`)
    const program = ['tests/support/erase-killed-at.ts', person.id, guardian.id, file, String(at)]
    const { signal, stderr } = await runToEnd(program)
    expect(stderr).toBe('')
    isOver = signal === null
    if (!isOver) kills++
    const wasBegun = await findTakedown(payload, person.id)
    if (wasBegun && kills % 2) await resumeTakedowns(payload)
    else await erasePerson(person.id, req, (receipts) => writeFile(file, JSON.stringify(receipts)))
    // What the person is given was written before anything of it was forgotten.
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject([{ state: 'complete' }])
    for (const [collection, id] of [
      ['people', person.id],
      ['consents', consent.id],
      ['evidence', evidence.id],
      ['evidence', replaced.id],
    ] as const)
      expect(await payload.findByID({ collection, id, disableErrors: true })).toBeNull()
    const where = { originId: { in: [consent.id, person.id] } }
    const { docs } = await payload.find({ collection: 'takedowns', where })
    const forgotten = { state: 'complete', receipt: null, person: null }
    expect({ at, docs }).toMatchObject({ at, docs: [forgotten, forgotten] })
    expect((await databaseText(payload)).includes(`erasedat${at}x`)).toBe(false)
  }
  expect(kills).toBeGreaterThanOrEqual(30 / stride)
}, 900_000)
