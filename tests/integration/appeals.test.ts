import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import type { Scope } from '@/consent/rules'
import { withoutAppeal } from '@/consent/without-appeal'
import { findHome } from '@/content/site'
import { findStory } from '@/content/stories'
import { passagesToRichText } from '@/seed/rich-text'
import { testPayload } from '../support/payload'

let payload: BasePayload
let person: string
let made = 0

beforeAll(async () => {
  payload = await testPayload()
  person = (await payload.create({ collection: 'people', data: { realName: 'Somebody' } })).id
})

const day = 24 * 3_600_000
const at = (days: number) => new Date(Date.now() + days * day).toISOString()
const published = { _status: 'published' as const }

async function makeConsent(scopes: Scope[]): Promise<string> {
  const data = { person, scopes, nameForm: 'anonymous' as const, obtainedOn: at(-10) }
  return (await payload.create({ collection: 'consents', data })).id
}

const words = () => ({
  slug: `voice-${++made}`,
  quote: 'My own words.',
  originalLanguage: 'en',
  attribution: 'A voice',
})

const makeOwn = (consent: string) =>
  payload.create({
    collection: 'testimonies',
    data: { ...words(), basis: 'consent', consent, ...published },
  })

const makeQuoted = () =>
  payload.create({
    collection: 'testimonies',
    data: {
      ...words(),
      basis: 'published-source',
      citation: { title: 'A Report', publisher: 'An Organisation' },
      ...published,
    },
  })

const makeAction = (kind: 'donate' | 'learn', data: object = {}) =>
  payload.create({
    collection: 'actions',
    data: {
      label: `${kind} ${++made}`,
      slug: `${kind}-${made}`,
      kind,
      target: '/about',
      ...published,
      ...data,
    },
  })

async function makeStory(slug: string, passages: Record<string, string>[]): Promise<void> {
  const body = passagesToRichText(passages as never, 'en', (_, id) => id)
  const chapters = [
    { title: 'One', body },
    { title: 'Two', body: passagesToRichText([{ text: { en: 'After.', ko: '뒤.' } }], 'en', (_, id) => id) },
  ]
  await payload.create({
    collection: 'stories',
    data: { slug, title: slug, deck: 'A deck.', chapters, ...published },
  })
}

async function actionsIn(slug: string): Promise<string[]> {
  const story = await findStory(slug, 'en')
  const nodes = story?.chapters.flatMap(({ body }) => body) ?? []
  return nodes.flatMap((node) =>
    node.type === 'block' && node.block.type === 'action' ? [node.block.action.label] : [],
  )
}

beforeEach(async () => {
  await payload.delete({ collection: 'actions', where: { id: { exists: true } } })
})

test('those who allowed it, and words that were published, may stand beside an appeal', async () => {
  const allowed = await makeOwn(await makeConsent(['website', 'fundraising']))
  const not = await makeOwn(await makeConsent(['website']))
  const quoted = await makeQuoted()
  const slugs = [allowed.slug, not.slug, quoted.slug, 'unknown']
  expect(await withoutAppeal(payload, slugs)).toEqual([not.slug, 'unknown'])
  expect(await withoutAppeal(payload, [])).toEqual([])
})

test('a consent that has ended allows it no more, at that moment', async () => {
  const consent = await makeConsent(['website', 'fundraising'])
  const { slug } = await makeOwn(consent)
  // As time does it.
  await payload.db.updateOne({
    collection: 'consents',
    id: consent,
    data: { fundraisingUntil: at(-1) },
    req: { payload } as never,
  })
  expect(await withoutAppeal(payload, [slug])).toEqual([slug])
})

describe('the first page', () => {
  const show = (testimony: string, action: string) =>
    payload.updateGlobal({ slug: 'home', data: { featuredTestimonies: [testimony], action } })

  test('shows an appeal beside words whose speaker allowed it, until they change their mind', async () => {
    const consent = await makeConsent(['website', 'fundraising'])
    const { id } = await makeOwn(consent)
    const donate = await makeAction('donate')
    const learn = await makeAction('learn')
    await show(id, donate.id)
    expect((await findHome('en')).action?.label).toBe(donate.label)
    await payload.update({ collection: 'consents', id: consent, data: { scopes: ['website'] } })
    const home = await findHome('en')
    expect(home.testimonies).toHaveLength(1)
    expect(home.action?.label).toBe(learn.label)
    const scopes: Scope[] = ['website', 'fundraising']
    await payload.update({ collection: 'consents', id: consent, data: { scopes } })
    expect((await findHome('en')).action?.label).toBe(donate.label)
  })

  test('leaves the place empty where there is no other action, and any other action alone', async () => {
    const { id } = await makeOwn(await makeConsent(['website']))
    const donate = await makeAction('donate')
    await makeAction('learn', { _status: 'draft' })
    await show(id, donate.id)
    expect((await findHome('en')).action).toBeUndefined()
    const learn = await makeAction('learn')
    await show(id, learn.id)
    expect((await findHome('en')).action?.label).toBe(learn.label)
  })

  test('shows an appeal beside words that were published elsewhere, or that readers cannot see', async () => {
    const donate = await makeAction('donate')
    await show((await makeQuoted()).id, donate.id)
    expect((await findHome('en')).action?.label).toBe(donate.label)
    const own = await makeOwn(await makeConsent(['website']))
    await show(own.id, donate.id)
    expect((await findHome('en')).action).toBeUndefined()
    await payload.update({ collection: 'testimonies', id: own.id, data: { _status: 'draft' } })
    expect((await findHome('en')).action?.label).toBe(donate.label)
  })
})

describe('a story', () => {
  test('gives the place of an appeal to the newest other action, once', async () => {
    const consent = await makeConsent(['website'])
    const [own, donate] = [await makeOwn(consent), await makeAction('donate')]
    await makeAction('learn')
    const learn = await makeAction('learn')
    await makeStory('with-appeals', [{ action: donate.id }, { testimony: own.id }, { action: donate.id }])
    expect(await actionsIn('with-appeals')).toEqual([learn.label])
    const scopes: Scope[] = ['website', 'fundraising']
    await payload.update({ collection: 'consents', id: consent, data: { scopes } })
    // Twice on one page is once too often.
    expect(await actionsIn('with-appeals')).toEqual([donate.label])
  })

  test('does not show the same action twice instead, and keeps an appeal among other words', async () => {
    const own = await makeOwn(await makeConsent(['website']))
    const donate = await makeAction('donate')
    const learn = await makeAction('learn')
    await makeStory('with-both', [{ testimony: own.id }, { action: donate.id }, { action: learn.id }])
    expect(await actionsIn('with-both')).toEqual([learn.label])
    await makeStory('quoted', [{ testimony: (await makeQuoted()).id }, { action: donate.id }])
    expect(await actionsIn('quoted')).toEqual([donate.label])
  })
})
