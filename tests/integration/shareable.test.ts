import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Scope } from '@/consent/rules'
import { isPictureShareable, shareableAmong } from '@/consent/shareable'
import { findTestimony } from '@/content/testimonies'
import { testPayload } from '../support/payload'
import { picture } from '../support/pictures'
import { publishable } from '../support/publishable'

let payload: BasePayload
let person: string
let made = 0

beforeAll(async () => {
  payload = await testPayload()
  person = (await payload.create({ collection: 'people', data: { realName: 'Somebody' } })).id
})

const day = 24 * 3_600_000
const at = (days: number) => new Date(Date.now() + days * day).toISOString()

const make = (basis: object) =>
  payload.create({
    collection: 'testimonies',
    data: {
      ...publishable.testimonies.data,
      quote: 'My own words.',
      slug: `voice-${++made}`,
      _status: 'published',
      ...basis,
    } as never,
  })

async function makeOwn(scopes: Scope[], portrait?: string) {
  const data = { person, scopes, nameForm: 'anonymous' as const, obtainedOn: at(-10) }
  const { id: consent } = await payload.create({ collection: 'consents', data })
  const { id, slug } = await make({ basis: 'consent', consent, citation: undefined, portrait })
  return { consent, id, slug }
}

const isShareable = async ({ slug }: { slug: string }) => (await findTestimony(slug, 'en'))?.isShareable

test('what was published, and what was given for social media too, may leave the site; what was given for it alone may not', async () => {
  const quoted = await make({})
  const social = await makeOwn(['website', 'social', 'print'])
  const here = await makeOwn(['website', 'print', 'fundraising'])
  const ids = [here, social, quoted].map(({ id }) => id)
  expect([...(await shareableAmong(payload, ids))].toSorted()).toEqual([social.id, quoted.id].toSorted())
  expect(await shareableAmong(payload, [])).toEqual(new Set())
  expect(await isShareable(quoted)).toBe(true)
  expect(await isShareable(social)).toBe(true)
  expect(await isShareable(here)).toBe(false)
})

test('it may no more from the moment at which the person says so, or at which the consent ends', async () => {
  const { consent, ...own } = await makeOwn(['website', 'social'])
  await payload.update({ collection: 'consents', id: consent, data: { scopes: ['website'] } })
  expect(await isShareable(own)).toBe(false)
  await payload.update({ collection: 'consents', id: consent, data: { scopes: ['website', 'social'] } })
  expect(await isShareable(own)).toBe(true)
  // As time does it.
  const data = { websiteUntil: at(-1) }
  await payload.db.updateOne({ collection: 'consents', id: consent, data, req: { payload } as never })
  expect(await shareableAmong(payload, [own.id])).toEqual(new Set())
})

test('a portrait may only with its person’s word, whatever else it is shown as', async () => {
  const makePicture = async () => {
    const data = await picture().png().toBuffer()
    const file = { data, mimetype: 'image/png', name: 'p.png', size: data.length }
    const { id, filename, sizes } = await payload.create({
      collection: 'media',
      data: { alt: 'A lantern' },
      file,
    })
    return { id, names: [filename ?? '', sizes?.webp960?.filename ?? ''] }
  }
  const mayLeave = (names: string[]) => Promise.all(names.map((name) => isPictureShareable(payload, name)))
  const [kept, carried, nobodys] = [await makePicture(), await makePicture(), await makePicture()]
  const drafted = await makePicture()
  const voice = await makeOwn(['website', 'portrait'])
  const data = { portrait: drafted.id }
  await payload.update({ collection: 'testimonies', id: voice.id, data, draft: true })
  expect(await mayLeave(drafted.names)).toEqual([false, false])
  await makeOwn(['website', 'portrait'], kept.id)
  await makeOwn(['website', 'portrait', 'social'], carried.id)
  expect(await mayLeave(kept.names)).toEqual([false, false])
  expect(await mayLeave(carried.names)).toEqual([true, true])
  expect(await mayLeave(nobodys.names)).toEqual([true, true])
})
