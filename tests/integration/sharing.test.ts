import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Scope } from '@/consent/rules'
import { findTestimony } from '@/content/testimonies'
import { testPayload } from '../support/payload'

let payload: BasePayload
let person: string

beforeAll(async () => {
  payload = await testPayload()
  person = (await payload.create({ collection: 'people', data: { realName: 'Somebody' } })).id
})

const words = { quote: 'My own words.', originalLanguage: 'en', attribution: 'A voice' }
const published = { _status: 'published' as const }

async function publish(slug: string, scopes: Scope[]): Promise<string> {
  const consent = await payload.create({
    collection: 'consents',
    data: {
      person,
      scopes,
      nameForm: 'anonymous',
      obtainedOn: new Date(Date.now() - 86_400_000).toISOString(),
    },
  })
  await payload.create({
    collection: 'testimonies',
    data: { ...words, slug, basis: 'consent', consent: consent.id, ...published },
  })
  return consent.id
}

const isShareable = async (slug: string) => (await findTestimony(slug, 'en'))?.isShareable

test('words are carried elsewhere only where their person agreed to that, as long as they do', async () => {
  await publish('for-the-site', ['website', 'print', 'fundraising'])
  expect(await isShareable('for-the-site')).toBe(false)

  const consent = await publish('for-all', ['website', 'social'])
  expect(await isShareable('for-all')).toBe(true)
  await payload.update({ collection: 'consents', id: consent, data: { scopes: ['website'] } })
  expect(await isShareable('for-all')).toBe(false)
})

test('words from a published source are carried as they are there', async () => {
  const citation = { title: 'A Report', publisher: 'An Organisation' }
  await payload.create({
    collection: 'testimonies',
    data: { ...words, slug: 'quoted', basis: 'published-source', citation, ...published },
  })
  expect(await isShareable('quoted')).toBe(true)
})
