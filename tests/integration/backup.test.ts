import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type BasePayload, createLocalReq } from 'payload'
import { unsubscribe } from '@/actions/supporters/answer-link'
import { linkWord } from '@/actions/supporters/links'
import { erasePerson } from '@/consent/person-data'
import { begin } from '@/consent/takedown/begin'
import { takeDown } from '@/consent/takedown/take-down'
import { newRecordId } from '@/database'
import { readDepartures } from '@/ops/backup/departures'
import { filesIn } from '@/ops/backup/files'
import { makeBackup } from '@/ops/backup/make-backup'
import { ensureFits, readManifest, verifyBackup } from '@/ops/backup/manifest'
import { readNoted } from '@/ops/backup/noted'
import { listBackups, noteTakedownInBackups, rememberBackup } from '@/ops/backup/registry'
import { removeExpired } from '@/ops/backup/remove-expired'
import { beginAgain, parseTakedown } from '@/ops/backup/takedowns'
import { keyId } from '@/vault/keys'
import {
  backup,
  change,
  everything,
  filesWithHashes,
  makeContent,
  makeTakedown,
  restore,
  verifyAuditTrail,
} from '../support/backups'
import { reopenPayload, testPayload } from '../support/payload'
import { makeUser } from '../support/staff'
import { wordsOf } from '../support/testimony-to-take-down'

let payload: BasePayload
let folder: string
let content: Awaited<ReturnType<typeof makeContent>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'firsthand-backup-'))
  payload = await testPayload()
  content = await makeContent(payload)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A backup under a name of its own. */
async function makeNamed(name: string) {
  const dir = path.join(folder, name)
  return { dir, manifest: await makeBackup(payload, dir) }
}

/** A restore that must be refused, with one line, and change nothing. */
async function refusal(dir: string, env = {}): Promise<string> {
  const before = await everything(payload)
  const { code, stderr } = await restore(dir, env)
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(await everything(payload)).toEqual(before)
  return stderr
}

test('what was changed, added and removed since is as it was, with versions and files, and the audit trail is whole', async () => {
  const before = await everything(payload)
  expect(Object.keys(before.files as object).filter((name) => name.startsWith('evidence/'))).toHaveLength(1)
  expect(Object.keys(before.files as object).length).toBeGreaterThan(5)
  const dir = path.join(folder, 'first', 'of-all')
  expect(await backup(dir)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(dir) })

  await change(payload, content)
  expect(await everything(payload)).not.toEqual(before)
  expect(await restore(dir)).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining('0 withdrawals were applied again'),
  })
  payload = await reopenPayload()
  expect(await everything(payload)).toEqual(before)

  expect(await verifyAuditTrail()).toMatchObject({ code: 0, stdout: expect.stringContaining('all whole') })
  const { docs } = await payload.find({ collection: 'audit-entries', sort: '-sequence', limit: 2 })
  expect(docs.map(({ action }) => action)).toEqual(['restore-backup', 'backup'])
  const { id } = await readManifest(dir)
  expect(docs.map(({ recordId }) => recordId)).toEqual([id, id])
  expect(await listBackups(payload)).toEqual([expect.objectContaining({ id, dir })])
})

test('an index that must be unique still is after a restore', async () => {
  const again = payload.db.create({ collection: 'topics', data: { title: 'x', slug: 'markets' } })
  await expect(again).rejects.toThrow()
})

test('a backup is its owner’s alone', async () => {
  const { dir } = await makeNamed('private')
  expect((await stat(dir)).mode & 0o777).toBe(0o700)
  for (const name of await filesIn(dir)) {
    const file = path.join(dir, name)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700)
  }
})

test('no name of the vault is in it in clear', async () => {
  const { dir } = await makeNamed('sealed')
  for (const name of await filesIn(dir)) {
    expect((await readFile(path.join(dir, name))).includes('A Name')).toBe(false)
  }
})

describe('a restore is refused, and nothing changed', () => {
  test('while the site runs', async () => {
    const { dir } = await makeNamed('running')
    const site = createServer((_, response) => response.end('{"status":"ok"}'))
    const port = await new Promise<number>((resolve) => {
      site.listen(0, '127.0.0.1', () => resolve((site.address() as AddressInfo).port))
    })
    const address = `http://127.0.0.1:${port}`
    expect(await refusal(dir, { PORT: String(port) })).toContain(`The site runs at ${address}. Stop it`)
    expect(await refusal(dir, { INTERNAL_URL: address })).toContain(`The site runs at ${address}. Stop it`)
    await new Promise((resolve) => site.close(resolve))
  })

  test('when a byte of any file is another one, or a file is missing', async () => {
    const { dir } = await makeNamed('altered')
    const files = (await filesIn(dir)).filter((name) => name !== 'manifest.json')
    for (const name of files) {
      const copy = path.join(folder, 'copy')
      await cp(dir, copy, { recursive: true })
      const data = await readFile(path.join(copy, name))
      const place = Math.floor(data.length / 2)
      const other = Buffer.from([(data[place] ?? 0) ^ 1])
      await writeFile(
        path.join(copy, name),
        Buffer.concat([data.subarray(0, place), other, data.subarray(place + 1)]),
      )
      await expect(verifyBackup(copy)).rejects.toThrow(`${name} is not as it was written`)
      if (name === files[0]) expect(await refusal(copy)).toContain(`${name} is not as it was written`)
      await rm(path.join(copy, name))
      await expect(verifyBackup(copy)).rejects.toThrow(`${name} cannot be read`)
      await rm(copy, { recursive: true })
    }
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, 300), /is wrong at its start/],
    [
      'of a format to come',
      (text: string) => text.replace('"format": 1', '"format": 2'),
      /is wrong at format/,
    ],
    [
      'that leads out of the backup',
      (text: string) => text.replace(/"path": "database\/[^"]+"/, '"path": "database/../../x"'),
      /is wrong at files\.0\.path/,
    ],
    [
      'of the other kind of database',
      (text: string) =>
        text.includes('"sqlite"')
          ? text.replace('"sqlite"', '"mongodb"')
          : text.replace('"mongodb"', '"sqlite"'),
      /is a backup of (sqlite|mongodb), and DATABASE_URL names/,
    ],
    [
      'of a newer version',
      (text: string) => text.replace(/"migration": "[^"]+"/, '"migration": "20991231_000000_x"'),
      /made by another version/,
    ],
  ])('when its manifest is one %s', async (kind, damage, message) => {
    const { dir } = await makeNamed(`manifest ${kind}`)
    const file = path.join(dir, 'manifest.json')
    await writeFile(file, damage(await readFile(file, 'utf8')))
    await expect(verifyBackup(dir).then((manifest) => ensureFits(dir, manifest))).rejects.toThrow(message)
    if (kind === 'of the other kind of database') expect(await refusal(dir)).toMatch(message)
  })

  test('when the folder has none, or is not there', async () => {
    expect(await refusal(folder)).toContain('is no backup: manifest.json cannot be read')
    await expect(verifyBackup(path.join(folder, 'nowhere'))).rejects.toThrow('is no backup')
  })
})

test('a backup goes into no folder that holds something', async () => {
  const dir = path.join(folder, 'taken')
  await mkdir(dir)
  await writeFile(path.join(dir, 'letter.txt'), 'Dear reader')
  const { code, stderr } = await backup(dir)
  expect(code).toBe(1)
  expect(stderr).toContain(`${dir} is not empty`)
  expect(await filesIn(dir)).toEqual(['letter.txt'])
})

describe('withdrawals', () => {
  test('that came after the backup are begun again, whoever knows of them, and those before it are not', async () => {
    const { dir, manifest } = await makeNamed('withdrawals')
    const records = [{ collection: 'testimonies', id: newRecordId() }]
    const inDatabase = await makeTakedown(payload, { records })
    const noted = await makeTakedown(payload, { records })
    await noteTakedownInBackups(payload, noted)
    const { takedowns, unreadable } = await readNoted(dir)
    expect({ ids: takedowns.map(({ id }) => id), unreadable }).toEqual({ ids: [noted.id], unreadable: 0 })
    await payload.db.deleteOne({ collection: 'takedowns', where: { id: { equals: noted.id } } })

    const { stdout } = await restore(dir)
    expect(stdout).toContain('2 withdrawals were applied again')
    payload = await reopenPayload()
    for (const { id, originId } of [inDatabase, noted]) {
      const found = await payload.db.findOne({ collection: 'takedowns', where: { id: { equals: id } } })
      expect(found).toMatchObject({ originId, records, goneSlugs: ['a hash'], fingerprints: ['another'] })
    }
    expect(await verifyAuditTrail()).toMatchObject({ code: 0 })

    await beginAgain(payload, { known: [parseTakedown(inDatabase)], madeAt: manifest.madeAt })
    const { docs } = await payload.db.find<{ id: string; state: string; completedAt?: string | null }>({
      collection: 'takedowns',
      where: {},
      pagination: false,
    })
    expect(Object.fromEntries(docs.map(({ id, state }) => [id, state]))).toEqual({
      [content.takedown.id]: 'complete',
      [inDatabase.id]: 'begun',
      [noted.id]: 'begun',
    })
    expect(docs.filter(({ completedAt }) => completedAt)).toHaveLength(1)
  })

  test('while a backup is made are known to it', async () => {
    const dir = path.join(folder, 'meanwhile')
    const [, takedown] = await Promise.all([makeBackup(payload, dir), makeTakedown(payload)])
    const { takedowns } = await readNoted(dir)
    const { madeAt } = await readManifest(dir)
    expect(takedowns.map(({ id }) => id).includes(takedown.id)).toBe(takedown.updatedAt >= madeAt)
  })

  test('are noted in the backups within reach, and one that is not holds nothing up', async () => {
    const { dir } = await makeNamed('reachable')
    const gone = { id: 'gone', dir: path.join(folder, 'gone'), madeAt: '2026-01-01', expiresOn: '2999-01-01' }
    await rememberBackup(payload, gone)
    const takedown = await makeTakedown(payload)
    await noteTakedownInBackups(payload, takedown)
    await noteTakedownInBackups(payload, takedown)
    expect((await readNoted(dir)).takedowns.map(({ id }) => id)).toEqual([takedown.id, takedown.id])
    expect((await stat(path.join(dir, 'takedowns.jsonl'))).mode & 0o777).toBe(0o600)
    await writeFile(path.join(dir, 'takedowns.jsonl'), '{"id": "cut o', { flag: 'a' })
    await noteTakedownInBackups(payload, takedown)
    expect(await readNoted(dir)).toMatchObject({ takedowns: { length: 3 }, unreadable: 1 })
    expect(await filesIn(gone.dir)).toEqual([])
  })
})

test('supporters who left, or were erased, since a backup are not brought back by it', async () => {
  const make = (email: string) =>
    payload.db.create({
      collection: 'supporters',
      data: { email, purpose: 'newsletter', state: 'confirmed', key: email },
    })
  const [left, erased, stays] = await Promise.all(
    ['left@test.example', 'erased@test.example', 'stays@test.example'].map(make),
  )
  const { dir } = await makeNamed('supporters')
  await unsubscribe(payload, await linkWord('unsubscribe', { id: String(left?.id) }))
  await payload.delete({ collection: 'supporters', id: String(erased?.id) })
  expect((await readNoted(dir)).departures).toEqual([{ left: left?.id }, { left: erased?.id }])
  await restore(dir)
  payload = await reopenPayload()
  const { docs } = await payload.find({ collection: 'supporters', depth: 0, pagination: false })
  expect(docs.map(({ id }) => id)).toEqual([stays?.id])
  // What the next restore must know as well.
  expect(await readDepartures(payload)).toHaveLength(2)
})

describe('people', () => {
  const now = () => new Date().toISOString()
  const makeConsent = async (realName: string) => {
    const person = await payload.create({ collection: 'people', data: { realName } })
    const consent = await payload.create({
      collection: 'consents',
      depth: 0,
      data: {
        person: person.id,
        scopes: ['website', 'translation', 'print'],
        nameForm: 'first-name',
        obtainedOn: new Date(Date.now() - 86_400_000).toISOString(),
      },
    })
    return { person, consent }
  }
  const publish = async (consent: string, words: string) => {
    const { id } = await payload.create({
      collection: 'testimonies',
      draft: true,
      data: {
        quote: wordsOf(words),
        originalLanguage: 'en',
        attribution: 'A weaver',
        basis: 'consent',
        consent,
      },
    })
    return payload.update({ collection: 'testimonies', id, data: { _status: 'published' } })
  }
  const isPublic = async (id: string) => {
    const where = { id: { equals: id } }
    return (await payload.find({ collection: 'testimonies', where, overrideAccess: false })).totalDocs === 1
  }

  test('that were erased since stay erased, with or without a consent, whatever was allowed of their names', async () => {
    const guardian = await makeUser(payload, ['guardian'])
    const silent = await payload.create({ collection: 'people', data: { realName: 'Tatiana Refused' } })
    const heard = await makeConsent('Wilma Heard')
    // Deleted by hand before the erasure, and in the backup nevertheless.
    const another = await payload.create({
      collection: 'consents',
      depth: 0,
      data: { person: silent.id, scopes: ['website'], nameForm: 'anonymous', obtainedOn: now() },
    })
    for (const { id } of [silent, heard.person]) {
      const place = { recordType: 'stories', recordId: newRecordId(), reason: 'A namesake.' }
      await payload.create({ collection: 'name-allowances', data: { passage: id, person: id, ...place } })
    }
    const { dir } = await makeNamed('people-erased')
    await payload.delete({ collection: 'consents', id: another.id })
    const req = await createLocalReq({ user: guardian }, payload)
    for (const { id } of [silent, heard.person]) await erasePerson(id, req, async () => {})

    const { code, stderr } = await restore(dir)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    payload = await reopenPayload()
    for (const { id } of [silent, heard.person]) {
      expect(await payload.findByID({ collection: 'people', id, disableErrors: true })).toBeNull()
      const where = { passage: { equals: id } }
      expect((await payload.find({ collection: 'name-allowances', where })).totalDocs).toBe(0)
    }
    const { docs } = await payload.find({
      collection: 'takedowns',
      where: { originId: { in: [silent.id, heard.person.id, heard.consent.id] } },
    })
    expect(docs).toHaveLength(3)
    for (const { state, receipt } of docs)
      expect({ state, receipt }).toEqual({ state: 'complete', receipt: null })
  })

  test.each(['as it stands', 'on an emptied machine'])(
    'who allow less since are not made public again by a restore, %s',
    async (where) => {
      const [narrowed, shortened, deleted, same] = [
        await makeConsent(`Nora ${where}`),
        await makeConsent(`Sora ${where}`),
        await makeConsent(`Dora ${where}`),
        await makeConsent(`Same ${where}`),
      ]
      const said = await Promise.all(
        [narrowed, shortened, deleted, same].map(({ consent }, index) =>
          publish(consent.id, `said${index}${where.length}x`),
        ),
      )
      const { dir } = await makeNamed(`narrowed, ${where}`)
      const soon = new Date(Date.now() + 86_400_000).toISOString()
      const change = (id: string, data: object) => payload.update({ collection: 'consents', id, data })
      await change(narrowed.consent.id, { scopes: ['print', 'social'], nameForm: 'anonymous' })
      await change(shortened.consent.id, { expiresOn: soon })
      await payload.delete({
        collection: 'testimonies',
        id: String(said[2]?.id),
        context: { isErasure: true },
      })
      await payload.delete({ collection: 'consents', id: deleted.consent.id })
      if (where === 'on an emptied machine') await empty(payload)

      const { code, stdout } = await restore(dir)
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('narrowed again: 3') })
      payload = await reopenPayload()
      const shown = await Promise.all(said.map(({ id }) => isPublic(id)))
      expect(shown).toEqual([false, true, false, true])
      const read = (id: string) => payload.findByID({ collection: 'consents', id, depth: 0 })
      expect(await read(narrowed.consent.id)).toMatchObject({ scopes: ['print'], nameForm: 'anonymous' })
      expect(await read(shortened.consent.id)).toMatchObject({ expiresOn: soon, nameForm: 'first-name' })
      expect((await read(same.consent.id)).scopes.toSorted()).toEqual(['print', 'translation', 'website'])
    },
  )

  test('are told of the backups that hold their words: none from before, and those made meanwhile', async () => {
    const { consent } = await makeConsent('Bora Backup')
    const { dir: before } = await makeNamed('before-the-testimony')
    await publish(consent.id, 'heldinx')
    await makeNamed('with-the-testimony')
    const req = await createLocalReq({}, payload)
    await begin({ origin: 'consent', originId: consent.id }, req)
    await makeNamed('meanwhile-taken-down')
    const { backups } = await takeDown({ origin: 'consent', originId: consent.id }, req)
    expect(backups).toMatchObject({ count: 2, untold: 0 })
    expect((await readNoted(before)).takedowns.map(({ originId }) => originId)).toContain(consent.id)
  })

  test('are told of one that is being made, and it is told of them; one that was killed is forgotten', async () => {
    const { consent } = await makeConsent('Mina Meanwhile')
    await publish(consent.id, 'beingcopiedx')
    const draft = path.join(folder, 'a-draft')
    await mkdir(draft)
    const coming = { dir: path.join(folder, 'coming'), madeAt: now(), expiresOn: '2999-01-01T00:00:00.000Z' }
    await rememberBackup(payload, { id: 'coming', ...coming, draft })
    const req = await createLocalReq({}, payload)
    const { backups } = await takeDown({ origin: 'consent', originId: consent.id }, req)
    expect(backups).toEqual({ count: 1, lastExpiresOn: coming.expiresOn, untold: 0 })
    await rm(draft, { recursive: true })
    await makeNamed('after-the-killed-one')
    expect((await listBackups(payload)).map(({ id }) => id)).not.toContain('coming')
  })
})

test('a restore says which key the vault needs that is not here', async () => {
  const { dir } = await makeNamed('under-another-key')
  const before = String(process.env.VAULT_KEY)
  const other = Buffer.alloc(32, 3).toString('base64')
  const { code, stderr } = await restore(dir, { VAULT_KEY: other })
  expect(code).toBe(0)
  const idOf = (key: string) => keyId(Buffer.from(key, 'base64'))
  expect(stderr).toMatch(/WARNING: The vault cannot be opened whole: [1-9]\d* records and [1-9]\d* files/)
  for (const id of [idOf(before), idOf(other)]) expect(stderr).toContain(id)
  const both = await restore(dir, { VAULT_KEY: other, VAULT_KEY_PREVIOUS: before })
  expect(both).toMatchObject({ code: 0, stderr: '' })
  payload = await reopenPayload()
})

test('backups that have expired are removed where they were made, and nothing else', async () => {
  const old = { expiresOn: '2026-01-01T00:00:00.000Z' }
  const [one, two, moved, fresh] = [
    await makeNamed('expired'),
    await makeNamed('expired, with a letter'),
    await makeNamed('moved'),
    await makeNamed('fresh'),
  ]
  for (const { dir, manifest } of [one, two, moved])
    await rememberBackup(payload, { ...manifest, ...old, dir })
  await writeFile(path.join(two.dir, 'media', 'letter.txt'), 'Dear reader')
  // Another backup lies where that one was.
  await cp(fresh.dir, moved.dir, { recursive: true })
  const others = await filesWithHashes(moved.dir)

  const said = await removeExpired(payload)
  expect(said.join('\n')).toContain(`Removed the backup ${one.dir}, which expired on 2026-01-01.`)
  expect(said.join('\n')).toContain('Other files lie there and were left.')
  expect(said.join('\n')).toContain(`no longer at ${moved.dir}`)
  expect(said).toHaveLength(3)
  await expect(stat(one.dir)).rejects.toThrow('ENOENT')
  expect(await filesIn(two.dir)).toEqual(['media/letter.txt'])
  expect(await filesWithHashes(moved.dir)).toEqual(others)
  await verifyBackup(fresh.dir)
  const left = (await listBackups(payload)).map(({ dir }) => dir)
  expect(left).toContain(fresh.dir)
  for (const { dir } of [one, two, moved]) expect(left).not.toContain(dir)
  expect(await removeExpired(payload)).toEqual([])
})

test('a restore on an emptied machine works, and says what it cannot know', async () => {
  const before = await everything(payload)
  const { dir } = await makeNamed('for-an-emptied-machine')
  const takedown = await makeTakedown(payload)
  await noteTakedownInBackups(payload, takedown)
  await empty(payload)
  const { code, stdout, stderr } = await restore(dir)
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(/^WARNING: There was no database/),
  })
  expect(stdout).toContain('applied again')
  payload = await reopenPayload()
  const after = await everything(payload)
  const ids = (all: Record<string, unknown>) => (all.takedowns as { id: string }[]).map(({ id }) => id).sort()
  expect(ids(after)).toEqual([...ids(before), takedown.id].sort())
  expect({ ...after, takedowns: [] }).toEqual({ ...before, takedowns: [] })
  expect(await verifyAuditTrail()).toMatchObject({ code: 0 })
})

/** Leaves neither database nor files. */
async function empty({ db }: BasePayload): Promise<void> {
  const url = process.env.DATABASE_URL ?? ''
  if (url.startsWith('file:')) await rm(url.slice('file:'.length))
  else await (db as unknown as { connection: { dropDatabase(): Promise<void> } }).connection.dropDatabase()
  await chmod(process.env.MEDIA_DIR ?? '', 0o700)
  await rm(process.env.MEDIA_DIR ?? '', { recursive: true })
}
