import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { forgetBackup, rememberBackup } from '@/ops/backup/registry'
import { keyId } from '@/vault/keys'
import { sealedFieldsOf } from '@/vault/sealed-field'
import { testPayload } from '../support/payload'
import { runToEnd, until } from '../support/processes'
import { makeStaff, rest, upload } from '../support/rest'
import { everythingStored } from '../support/stored'
import { openVaultEnv } from '../support/vault-env'

let payload: BasePayload
const as = 'guardian' as const
const folder = path.join(String(process.env.MEDIA_DIR), 'evidence')
const key = String(process.env.VAULT_KEY)
const isSqlite = String(process.env.DATABASE_URL).startsWith('file:')
const count = 30

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

async function enter(index: number): Promise<void> {
  const name = {
    realName: `이름 ${index}`,
    aliases: ['One', `Two ${index}`],
    contact: index % 2 ? 'Here.' : '',
  }
  const person = await payload.create({ collection: 'people', data: name })
  const form = upload({ data: Buffer.from(`signed ${index}`), name: `${index}.txt`, type: 'text/plain' })
  const response = await rest('POST', '/api/evidence', { as, form })
  const data = {
    person: person.id,
    scopes: ['website' as const],
    nameForm: 'anonymous' as const,
    obtainedOn: new Date().toISOString(),
    obtainedBy: `Colleague ${index}`,
    evidence: (await response.json()).doc.id,
  }
  await payload.create({ collection: 'consents', data })
}

/** Everything as somebody reads it who has these keys. */
async function readWith(VAULT_KEY: string, VAULT_KEY_PREVIOUS?: string) {
  const { code, stdout, stderr } = await runToEnd(['tests/support/vault-reader.ts'], {
    VAULT_KEY,
    VAULT_KEY_PREVIOUS,
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** Under which key each file and each person’s name lies. */
async function keysInUse() {
  const kid = (sealed: string) =>
    JSON.parse(Buffer.from(sealed.split('.')[0] ?? '', 'base64url').toString()).kid
  const files = (await readdir(folder)).filter((name) => name.endsWith('.jwe'))
  const { docs } = await payload.db.find<{ id: string; realName: string }>({
    collection: 'people',
    pagination: false,
    limit: 0,
  })
  return {
    files: await Promise.all(
      files.map(async (name) => kid(await readFile(path.join(folder, name), 'latin1'))),
    ),
    people: docs.map(({ realName }) => kid(realName)),
  }
}

const idOf = (base64: string) => keyId(Buffer.from(base64, 'base64'))

test('finds each sealed field there is', () => {
  const places = payload.config.collections.flatMap((collection) =>
    sealedFieldsOf(collection).map(({ place }) => place),
  )
  const marked = payload.config.collections.flatMap(({ fields }) => [
    ...new Set(Array.from(JSON.stringify(fields).matchAll(/"sealed":"([^"]+)"/g), ([, place]) => place)),
  ])
  expect(new Set(places)).toEqual(new Set(marked))
  expect(places).toEqual(
    expect.arrayContaining(['people.realName', 'consents.obtainedBy', 'evidence.sentName']),
  )
})

test('a rotation that is killed again and again ends with everything under the new key, and nothing lost', async () => {
  for (let index = 0; index < count; index++) await enter(index)
  const wanted = await readWith(key)
  expect(wanted).toMatchObject({ people: { length: count }, files: { length: count } })
  const env = await openVaultEnv([
    '# Ours.',
    'SITE_URL=http://localhost:3000',
    `VAULT_KEY=${key}`,
    'JOBS=off',
    '',
  ])

  const killAt = async (isReached: () => Promise<boolean>) => {
    const { child, ended } = env.rotate()
    await until(async () => child.exitCode !== null || (await isReached()), 150_000)
    child.kill('SIGKILL')
    expect(await ended).toMatchObject({ signal: 'SIGKILL' })
  }
  const isUnderNew = async (what: 'people' | 'files', enough: number) => {
    const fresh = idOf((await env.valueOf('VAULT_KEY')) ?? '')
    return (await keysInUse())[what].filter((kid) => kid === fresh).length >= enough
  }
  await killAt(async () => (await env.valueOf('VAULT_KEY')) !== key)
  const fresh = String(await env.valueOf('VAULT_KEY'))
  expect(await env.read()).toBe(
    `# Ours.\nSITE_URL=http://localhost:3000\nVAULT_KEY=${fresh}\nVAULT_KEY_PREVIOUS=${key}\nJOBS=off\n`,
  )
  expect((await stat(env.file)).mode & 0o777).toBe(0o600)
  // MongoDB keeps what a killed process was writing locked for a minute, so that there it is killed less often.
  if (isSqlite) await killAt(() => isUnderNew('people', 5))
  await killAt(() => isUnderNew('files', 3))
  expect(await isUnderNew('files', count)).toBe(false)
  expect(await readWith(fresh, key)).toEqual(wanted)

  const done = await env.rotate().ended
  expect(done).toMatchObject({ code: 0, stderr: '' })
  expect(done.stdout).toContain('Restart the site')
  expect(await env.valueOf('VAULT_KEY')).toBe(fresh)

  // The site, with the key before, writes until it is restarted.
  await enter(count)
  const all = await readWith(fresh, key)
  const backup = { id: 'kept', dir: '/backups/kept', madeAt: new Date().toISOString() }
  await rememberBackup(payload, { ...backup, expiresOn: '2999-01-01T00:00:00.000Z' })
  const finished = await env.rotate(['--finish']).ended
  await forgetBackup(payload, backup.id)
  expect(finished).toMatchObject({ code: 0, stderr: '' })
  expect(finished.stdout).toMatch(
    /\/backups\/kept, until 2999-01-01\n.*apart from the backups.*\n.*is out of \.env/,
  )
  expect(finished.stdout).toContain(idOf(key))
  expect(finished.stdout.match(/Sealed with/g)).toHaveLength(1)
  expect(finished.stdout).toContain('VAULT_KEY_PREVIOUS is out of .env')
  expect(await env.read()).toBe(`# Ours.\nSITE_URL=http://localhost:3000\nVAULT_KEY=${fresh}\nJOBS=off\n`)
  expect(await readWith(fresh)).toEqual(all)
  const inUse = await keysInUse()
  expect(new Set([...inUse.people, ...inUse.files])).toEqual(new Set([idOf(fresh)]))
  expect(inUse.files).toHaveLength(count + 1)
  if (!isSqlite) expect((await everythingStored(payload)).includes(headOf(key))).toBe(false)
  const { totalDocs } = await payload.find({
    collection: 'audit-entries',
    where: { action: { equals: 'rotate-vault' } },
  })
  expect(totalDocs).toBeGreaterThanOrEqual(4)
  // As the tests that follow expect it.
  const back = { VAULT_KEY: key, VAULT_KEY_PREVIOUS: fresh }
  expect((await env.rotate([], back).ended).code).toBe(0)
  expect(await readWith(key)).toEqual(all)
}, 500_000)

/** What each value begins with that a key sealed. A file of SQLite may hold it in pages that are free. */
const headOf = (base64: string) =>
  Buffer.from(`{"alg":"dir","enc":"A256GCM","kid":"${idOf(base64)}"`)
    .toString('base64url')
    .slice(0, -1)

test('where the key is kept elsewhere, the command says what to set, and takes both keys from there', async () => {
  const other = Buffer.alloc(32, 9).toString('base64')
  const elsewhere = await openVaultEnv(['JOBS=off'])
  const { code, stderr } = await elsewhere.rotate([], { VAULT_KEY: key }).ended
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('set VAULT_KEY_PREVIOUS to the present key and VAULT_KEY to a new one')
  // What is set outside wins over the file.
  const both = await openVaultEnv([`VAULT_KEY=${key}`])
  expect((await both.rotate([], { VAULT_KEY: key }).ended).code).toBe(1)
  expect(await both.read()).toBe(`VAULT_KEY=${key}`)

  const keys = { VAULT_KEY: other, VAULT_KEY_PREVIOUS: key }
  const finished = await elsewhere.rotate(['--finish'], keys).ended
  expect(finished).toMatchObject({ code: 0, stderr: '' })
  expect(finished.stdout).toContain('Remove VAULT_KEY_PREVIOUS from where your environment is kept')
  expect(await elsewhere.read()).toBe('JOBS=off')
  expect((await readWith(other)).people.length).toBeGreaterThan(0)
  const back = { VAULT_KEY: key, VAULT_KEY_PREVIOUS: other }
  expect((await elsewhere.rotate([], back).ended).code).toBe(0)
})

test('what neither key opens is named and keeps nothing else from being sealed, nor the key before from being kept', async () => {
  const person = await payload.create({ collection: 'people', data: { realName: 'Altered' } })
  const data = { realName: 'in clear' }
  await payload.db.updateOne({ collection: 'people', id: person.id, data, req: { payload } as never })
  const env = await openVaultEnv([`VAULT_KEY=${key}`])
  const first = await env.rotate().ended
  expect(first.code).toBe(1)
  expect(first.stderr).toContain(`people ${person.id}`)
  const finish = await env.rotate(['--finish']).ended
  expect(finish.code).toBe(1)
  expect(await env.valueOf('VAULT_KEY_PREVIOUS')).toBe(key)
  const where = { id: { equals: person.id } }
  await payload.db.deleteOne({ collection: 'people', where, req: { payload } as never })
  expect((await env.rotate(['--finish']).ended).code).toBe(0)
  const inUse = await keysInUse()
  expect(new Set([...inUse.people, ...inUse.files])).toEqual(
    new Set([idOf(String(await env.valueOf('VAULT_KEY')))]),
  )
})
