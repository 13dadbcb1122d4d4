import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { writeCounts } from '@/actions/counting/count'
import { press } from '@/actions/press'
import { findAct, findDoneAct } from '@/content/act'
import type { Action } from '@/payload-types'
import { passagesToRichText } from '@/seed/rich-text'
import { testPayload } from '../support/payload'

let payload: BasePayload
let made = 0
let visitors = 0

beforeAll(async () => {
  payload = await testPayload()
  const body = passagesToRichText([{ text: { en: 'Words.', ko: '말.' } }], 'en', (_, id) => id)
  for (const slug of ['markets', 'music'])
    await payload.create({
      collection: 'stories',
      data: { slug, title: slug, deck: 'A deck.', chapters: [{ title: 'One', body }], _status: 'published' },
    })
})

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Somebody who was never here before. */
const somebody = () => ({
  headers: new Headers({ 'user-agent': agent }),
  address: `192.0.2.${++visitors}`,
})

const make = (data: Partial<Action> = {}) =>
  payload.create({
    collection: 'actions',
    data: {
      label: `Do it ${++made}`,
      slug: `do-it-${made}`,
      kind: 'learn',
      target: 'https://elsewhere.example/page',
      _status: 'published',
      ...data,
    },
  })

const go = (slug: string, asked: Record<string, string> = {}, visitor = somebody()) =>
  press(slug, new URLSearchParams(asked), visitor)

async function pressesOf({ id }: { id: string }): Promise<Record<string, number>> {
  await writeCounts()
  const { docs } = await payload.find({
    collection: 'action-counts',
    where: { action: { equals: id } },
    pagination: false,
  })
  return Object.fromEntries(docs.map(({ source, presses }) => [source ?? 'elsewhere', presses]))
}

test('a press is counted for the page it came from, and leads to the action’s own target', async () => {
  const action = await make()
  expect(await go(action.slug, { from: '/stories/markets' })).toEqual({
    to: `https://elsewhere.example/page?utm_source=localhost%3A3000&utm_medium=call-to-action&utm_campaign=${action.slug}&utm_content=%2Fstories%2Fmarkets`,
  })
  await go(action.slug, { from: '/ko/stories/markets' })
  await go(action.slug, { from: '/' })
  await go(action.slug)
  expect(await pressesOf(action)).toEqual({ '/stories/markets': 2, '/': 1, elsewhere: 1 })
})

test('a page of the site is reached in the reader’s language, and what is filled in on its own page', async () => {
  const own = await make({ target: '/about' })
  expect(await go(own.slug, { from: '/ko/stories/markets' })).toEqual({ to: '/ko/about' })
  expect(await go(own.slug)).toEqual({ to: '/about' })
  const korean = await make({ target: '/stories/이야기?a=%20#끝' })
  expect(await go(korean.slug, { from: '/ko' })).toEqual({
    to: '/ko/stories/%EC%9D%B4%EC%95%BC%EA%B8%B0?a=%20#%EB%81%9D',
  })
  const share = await make({ kind: 'share', target: null })
  expect(await go(share.slug, { from: '/ko/stories/markets' })).toEqual({
    to: `/ko/act/${share.slug}?from=%2Fstories%2Fmarkets`,
  })
  const form = await make({ kind: 'volunteer', target: null, consentText: 'I agree.' })
  expect(await go(form.slug)).toEqual({ to: `/act/${form.slug}` })
})

test('of a thousand at the same time each is counted once, however many pages and actions they press', async () => {
  const actions = [await make(), await make()]
  const pages = ['/stories/markets', '/stories/music', '/']
  const all = Array.from({ length: 1000 }, (_, n) =>
    go(String(actions[n % 2]?.slug), { from: String(pages[n % 3]) }),
  )
  expect((await Promise.all(all)).every((pressed) => 'to' in pressed)).toBe(true)
  for (const action of actions) {
    const counts = Object.values(await pressesOf(action))
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(500)
  }
})

test('whoever presses again within a minute, a robot, a browser that fetches ahead, and staff are not counted', async () => {
  const action = await make()
  const visitor = somebody()
  const with_ = (headers: Record<string, string>) => ({
    ...somebody(),
    headers: new Headers({ 'user-agent': agent, ...headers }),
  })
  const from = '/stories/markets'
  await Promise.all(Array.from({ length: 20 }, () => go(action.slug, { from }, visitor)))
  await go(action.slug, { from: '/' }, visitor)
  for (const headers of [
    { 'user-agent': 'Twitterbot/1.0' },
    { 'sec-purpose': 'prefetch' },
    { cookie: 'payload-token=x' },
  ] as Record<string, string>[])
    expect(await go(action.slug, { from }, with_(headers))).toHaveProperty('to')
  expect(await pressesOf(action)).toEqual({ [from]: 1 })
})

test.each([
  'https://evil.example/stories/markets',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/admin',
  '/stories/markets\r\nSet-Cookie: a=b',
  '<script>alert(1)</script>',
])('a forged page is refused, and nothing counted: %j', async (from) => {
  const action = await make()
  expect(await go(action.slug, { from })).toEqual({ refused: 'malformed' })
  expect(await pressesOf(action)).toEqual({})
})

test('two pages at once are refused; one that is not there is not counted, but its reader is not stopped', async () => {
  const action = await make()
  const two = new URLSearchParams([
    ['from', '/'],
    ['from', '//evil.example'],
  ])
  expect(await press(action.slug, two, somebody())).toEqual({ refused: 'malformed' })
  const pressed = await go(action.slug, { from: '/stories/nobody-wrote-this' })
  expect('to' in pressed && pressed.to).toContain(`utm_campaign=${action.slug}`)
  expect(pressed).not.toEqual({ to: expect.stringContaining('nobody-wrote-this') })
  expect(await pressesOf(action)).toEqual({})
})

test('the pages on which an action is done count as pages while there is such an action', async () => {
  const [action, done] = [await make(), await make()]
  const pages = [`/act/${done.slug}`, `/act/${done.slug}/thanks`, `/act/${done.slug}/check-mail`]
  for (const from of [...pages, '/act/made-up', '/act/made-up/thanks'])
    expect(await go(action.slug, { from })).toHaveProperty('to')
  expect(await pressesOf(action)).toEqual(Object.fromEntries(pages.map((page) => [page, 1])))
})

test('where to is never asked of the visitor', async () => {
  const action = await make()
  const asked = {
    from: '/',
    to: 'https://evil.example',
    target: '//evil.example',
    url: 'https://evil.example',
  }
  const pressed = await go(action.slug, asked)
  expect(new URL('to' in pressed ? pressed.to : '').host).toBe('elsewhere.example')
})

test('what is no action, or none yet, leads nowhere; one whose time is over leads to the others', async () => {
  const draft = await make({ _status: 'draft' })
  expect(await go(draft.slug)).toEqual({ refused: 'unknown' })
  expect(await go('never-was')).toEqual({ refused: 'unknown' })
  const over = await make({ shownUntil: '2020-01-01T00:00:00.000Z' })
  expect(await go(over.slug, { from: '/ko' })).toEqual({ to: '/ko/act' })
  const coming = await make({ shownFrom: '2099-01-01T00:00:00.000Z' })
  expect(await go(coming.slug)).toEqual({ to: '/act' })
  expect([await pressesOf(over), await pressesOf(coming)]).toEqual([{}, {}])
})

test('whoever has done it is thanked though its time is over meanwhile', async () => {
  const over = await make({ shownUntil: '2020-01-01T00:00:00.000Z', thanks: 'Many thanks.' })
  expect(await findAct(over.slug, 'en')).toBeNull()
  expect(await findDoneAct(over.slug, 'en')).toMatchObject({ thanks: 'Many thanks.' })
  for (const none of [{ _status: 'draft' }, { shownFrom: '2099-01-01T00:00:00.000Z' }] as const)
    expect(await findDoneAct((await make(none)).slug, 'en')).toBeNull()
})

test('a gift fills in the provider’s address, unless it is none that is offered', async () => {
  const action = await make({
    kind: 'donate',
    target: 'https://give.example/once{?amount,currency}',
    monthlyTarget: 'https://give.example/monthly{?minor}',
    monthly: true,
    amounts: [{ amount: 25, currency: 'USD' }],
  })
  const gift = { amount: '40', currency: 'USD', frequency: 'once' }
  const pressed = await go(action.slug, gift)
  expect('to' in pressed && pressed.to).toContain('https://give.example/once?amount=40&currency=USD&utm')
  const monthly = await go(action.slug, { ...gift, frequency: 'monthly' })
  expect('to' in monthly && monthly.to).toContain('https://give.example/monthly?minor=4000&utm')
  for (const wrong of [
    { ...gift, amount: '-1' },
    { ...gift, amount: '0' },
    { ...gift, amount: '1e9' },
    { ...gift, amount: '1.005' },
    { ...gift, currency: 'EUR' },
    { ...gift, frequency: 'hourly' },
  ])
    expect(await go(action.slug, wrong)).toEqual({ refused: 'malformed' })
  expect(await pressesOf(action)).toEqual({ elsewhere: 2 })
})

test('nobody reads or writes what was counted over REST or as a member of staff', async () => {
  const all = { collection: 'action-counts', overrideAccess: false } as const
  for (const role of ['author', 'editor', 'guardian', 'admin'] as const) {
    const user = { collection: 'users', id: role, roles: [role] } as never
    await expect(payload.find({ ...all, user })).rejects.toThrow()
  }
})
