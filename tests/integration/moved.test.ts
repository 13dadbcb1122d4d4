import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { findMoved } from '@/content/moved'
import { testPayload } from '../support/payload'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
})

const published = { _status: 'published' as const }

async function makeTopic(slug: string) {
  const { id } = await payload.create({ collection: 'topics', data: { slug, title: slug, ...published } })
  return id
}

const rename = (id: string, slug: string, draft = false) =>
  payload.update({
    collection: 'topics',
    id,
    data: { slug, ...(draft ? { _status: 'draft' as const } : published) },
    draft,
  })

const moved = (slug: string) => findMoved({ collection: 'topics', slug, locale: 'ko' })

test('every address that a record had leads to the one it has now', async () => {
  const id = await makeTopic('first-address')
  await rename(id, 'second-address')
  await rename(id, 'third-address')
  expect(await moved('first-address')).toBe('/ko/topics/third-address')
  expect(await moved('second-address')).toBe('/ko/topics/third-address')
  expect(await moved('no-address')).toBeNull()
})

test('an address that was never public leads nowhere, nor does that of what left the site', async () => {
  const id = await makeTopic('was-public')
  await rename(id, 'drafted-only', true)
  await rename(id, 'public-again')
  expect(await moved('drafted-only')).toBeNull()
  expect(await moved('was-public')).toBe('/ko/topics/public-again')
  await payload.update({ collection: 'topics', id, data: { _status: 'draft' } })
  expect(await moved('was-public')).toBeNull()
})
