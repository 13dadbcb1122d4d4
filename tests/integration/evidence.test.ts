import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Evidence } from '@/payload-types'
import { testPayload } from '../support/payload'
import { makeStaff, rest, upload } from '../support/rest'
import { everythingStored } from '../support/stored'

let payload: BasePayload
const as = 'guardian' as const
const others = [undefined, 'author', 'editor', 'admin'] as const
const folder = path.join(String(process.env.MEDIA_DIR), 'evidence')

const name = 'signed by Pak Sŏng-hŭi (박성희)’s.pdf'
const words = 'I, Pak Sŏng-hŭi, agree that my words are published.'
const data = Buffer.from(`%PDF-1.7\n${words}\n%%EOF`)

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

async function keep(file = { data, name }, id?: string): Promise<Evidence & { filename: string }> {
  const form = upload({ ...file, type: 'application/pdf' })
  const response = await rest(id ? 'PATCH' : 'POST', `/api/evidence${id ? `/${id}` : ''}`, { as, form })
  expect(response.status).toBe(id ? 200 : 201)
  return (await response.json()).doc
}

const onDisk = () => readdir(folder)
const fileOf = ({ filename }: { filename: string }) => `/api/evidence/file/${filename}`

test('lies encrypted under a name that says nothing, in the folder and in the database', async () => {
  const doc = await keep()
  expect(doc).toMatchObject({ sentName: name, sentType: 'application/pdf' })
  expect(doc.filename).toMatch(/^[0-9a-f]{32}\.jwe$/)
  const file = await readFile(path.join(folder, doc.filename))
  const stored = Buffer.concat([file, await everythingStored(payload), Buffer.from(String(await onDisk()))])
  expect(stored.includes(doc.filename)).toBe(true)
  for (const clear of [words, name, 'Pak', '박성희', '%PDF', 'application/pdf'])
    expect([clear, stored.includes(clear)]).toEqual([clear, false])
})

test('is given back to guardians as it was, to keep and to nobody else’s cache', async () => {
  const doc = await keep()
  const reads = async () =>
    (
      await payload.find({
        collection: 'audit-entries',
        where: { recordId: { equals: doc.id }, action: { equals: 'read' } },
      })
    ).totalDocs
  const before = await reads()
  const response = await rest('GET', fileOf(doc), { as })
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer()).equals(data)).toBe(true)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const disposition = response.headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[A-Za-z0-9%.()_-]+$/)
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(name)
  expect(response.headers.get('cache-control')).toContain('no-store')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await reads()).toBe(before + 1)
})

test('is refused to everybody else, be it there or not, and nobody else brings any', async () => {
  const doc = await keep()
  const files = await onDisk()
  for (const party of others) {
    for (const filename of [doc.filename, 'no-such-file.jwe', '..%2F..%2Ftest.db'])
      expect((await rest('GET', fileOf({ filename }), { as: party })).status).toBe(403)
    for (const [method, id] of [
      ['GET', doc.id],
      ['PATCH', doc.id],
      ['DELETE', doc.id],
      ['POST', ''],
    ] as const) {
      const form = method === 'GET' || method === 'DELETE' ? undefined : upload({ data, name })
      const response = await rest(method, `/api/evidence/${id}`, { as: party, form })
      expect([party, method, response.status]).toEqual([party, method, 403])
    }
  }
  expect(await onDisk()).toEqual(files)
  for (const filename of ['no-such-file.jwe', '..%2F..%2Ftest.db', '%2Fetc%2Fpasswd'])
    expect((await rest('GET', fileOf({ filename }), { as })).status).toBeGreaterThanOrEqual(403)
})

test('vanishes from the disk when it is replaced or deleted', async () => {
  const first = await keep()
  const second = await keep({ data: Buffer.from('another'), name: 'another.txt' }, first.id)
  expect(second.sentName).toBe('another.txt')
  expect(await onDisk()).not.toContain(first.filename)
  expect(Buffer.from(await (await rest('GET', fileOf(second), { as })).arrayBuffer()).toString()).toBe(
    'another',
  )
  expect((await rest('DELETE', `/api/evidence/${first.id}`, { as })).status).toBe(200)
  expect(await onDisk()).not.toContain(second.filename)
})

test('keeps the name of its file when only something else is saved', async () => {
  const doc = await keep()
  const response = await rest('PATCH', `/api/evidence/${doc.id}`, { as, json: { sentName: 'made up' } })
  expect((await response.json()).doc).toMatchObject({ sentName: name, sentType: 'application/pdf' })
})
