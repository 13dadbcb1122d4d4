import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { eightWords, filesHolding } from '../support/find-in-files'
import { copied, placed, wordsOf } from '../support/testimony-to-take-down'
import { crawl, type Seen } from './support/crawl'
import { demoPassword, prepareSite, serveSite } from './support/serve-site'
import { expect, test } from './support/test'

let env: Awaited<ReturnType<typeof prepareSite>>
let site: Awaited<ReturnType<typeof serveSite>>
const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-takedown-'))

test.beforeAll(async () => {
  env = await prepareSite(folder)
  site = await serveSite(env)
})

test.afterAll(async () => {
  await site?.end('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

async function ask(method: string, path: string, token?: string, body?: object | FormData) {
  const response = await fetch(env.SITE_URL + path, {
    method,
    headers: {
      ...(token && { authorization: `JWT ${token}` }),
      ...(body && !(body instanceof FormData) && { 'content-type': 'application/json' }),
    },
    body: body instanceof FormData ? body : body && JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return JSON.parse(text)
}

async function signIn(role: 'editor' | 'guardian'): Promise<string> {
  const body = { email: `${role}@example.org`, password: demoPassword }
  return (await ask('POST', '/api/users/login', undefined, body)).token
}

/** A person, their consent and portrait, a testimony by it, two stories that place it, and a copy in one of them. */
async function publish(words: string) {
  const [editor, guardian] = [await signIn('editor'), await signIn('guardian')]
  const name = words.split(' ')[0] ?? ''
  const { doc: person } = await ask('POST', '/api/people', guardian, { realName: `Real ${name} Name` })
  const { doc: consent } = await ask('POST', '/api/consents', guardian, {
    person: person.id,
    scopes: ['website', 'social', 'portrait', 'translation'],
    nameForm: 'anonymous',
    obtainedOn: '2026-01-01',
  })
  const picture = sharp({ create: { width: 700, height: 700, channels: 3, background: '#446688' } })
  const form = new FormData()
  form.append('_payload', JSON.stringify({ alt: `A portrait for ${name}` }))
  form.append(
    'file',
    new Blob([new Uint8Array(await picture.png().toBuffer())], { type: 'image/png' }),
    'p.png',
  )
  const { doc: portrait } = await ask('POST', '/api/media', editor, form)
  const { doc: testimony } = await ask('POST', '/api/testimonies', editor, {
    quote: words,
    originalLanguage: 'en',
    attribution: `Speaker ${name}`,
    basis: 'consent',
    consent: consent.id,
    portrait: portrait.id,
    _status: 'published',
  })
  const story = async (title: string, body: object) => {
    const chapters = [{ title: 'One', body }]
    const { doc } = await ask('POST', '/api/stories', editor, {
      title,
      deck: 'A deck.',
      chapters,
      _status: 'published',
    })
    return doc.slug as string
  }
  const stories = [
    await story(`Placing ${name}`, placed(testimony.id)),
    await story(`Copying ${name}`, placed(testimony.id, copied(words))),
  ]
  await ask('POST', '/api/globals/home', editor, { featuredTestimonies: [testimony.id] })
  return { guardian, consent: consent.id, testimony, stories, name }
}

const withdraw = (consent: string, guardian: string) =>
  ask('POST', `/api/consents/${consent}/withdraw`, guardian)

/** The addresses at which any eight words of the testimony, or its portrait, are to be had. */
function showing(seen: Map<string, Seen>, words: string): string[] {
  const runs = eightWords(words)
  return [...seen].flatMap(([address, { body, words: text }]) =>
    runs.some((run) => body.includes(run) || text.includes(run)) ? [address] : [],
  )
}

async function expectGone(
  made: Awaited<ReturnType<typeof publish>>,
  words: string,
  before: Map<string, Seen>,
) {
  const after = await crawl(env.SITE_URL, before.keys())
  expect(showing(after, words)).toEqual([])
  const asked = [...after].filter(([at]) => at.startsWith('/oembed') && at.includes(made.testimony.slug))
  expect(asked.map(([, { status }]) => status)).toEqual([404, 404])
  for (const prefix of ['', '/ko']) {
    const framed = after.get(`${prefix}/embed/testimonies/${made.testimony.slug}`)
    expect(framed?.status).toBe(410)
    expect(framed?.body).not.toContain(made.name)
    const gone = after.get(`${prefix}/testimonies/${made.testimony.slug}`)
    expect(gone?.status).toBe(410)
    expect(gone?.body).not.toContain(made.name)
    for (const story of made.stories) {
      const page = after.get(`${prefix}/stories/${story}`)
      expect(page?.status).toBe(200)
      expect(page?.words).toContain('Before the words.')
      expect(page?.words).toContain('After them.')
    }
  }
  for (const [address, { status }] of before)
    if (address.startsWith('/api/media/file/') && after.get(address)?.status !== status)
      expect(after.get(address)?.status).not.toBe(200)
  const portraits = [...after.values()].filter(({ body }) => body.includes(`A portrait for ${made.name}`))
  expect(portraits).toEqual([])
  expect(await filesHolding([...eightWords(words), `Speaker ${made.name}`], folder, '.next')).toEqual([])
}

test('a withdrawal leaves nothing at any public address, in no file, and stories without a trace', async () => {
  test.setTimeout(400_000)
  const words = wordsOf('river')
  const made = await publish(words)
  const before = await crawl(env.SITE_URL)
  const shownAt = showing(before, words)
  for (const address of [
    '/',
    '/testimonies',
    '/ko/testimonies',
    '/search?q=speaker',
    '/ko/search?q=speaker',
    `/testimonies/${made.testimony.slug}`,
    `/ko/testimonies/${made.testimony.slug}`,
    `/embed/testimonies/${made.testimony.slug}`,
    `/ko/embed/testimonies/${made.testimony.slug}`,
    ...['testimonies.json', 'testimonies.csv'].flatMap((file) => [`/data/${file}`, `/ko/data/${file}`]),
    ...made.stories.flatMap((story) => [`/stories/${story}`, `/ko/stories/${story}`]),
  ])
    expect(shownAt).toContain(address)
  expect(shownAt.filter((address) => address.startsWith('/api/')).length).toBeGreaterThan(3)
  expect(await filesHolding(eightWords(words), folder)).not.toEqual([])

  const receipt = await withdraw(made.consent, made.guardian)
  await expectGone(made, words, before)
  expect(receipt.removed.length).toBeGreaterThan(3)
  // The first content is as it was.
  const rest = (path: string) => /^\/(ko\/)?(statistics|videos|topics|about)/.test(path)
  const after = await crawl(env.SITE_URL)
  for (const [address, { status }] of before)
    if (rest(address)) expect(after.get(address)?.status).toBe(status)
})

let cutOff = 0

for (const delay of [5, 25, 60, 120, 250, 400]) {
  test(`a site that is killed ${delay} ms into a withdrawal completes it when it is asked again`, async () => {
    test.setTimeout(300_000)
    const words = wordsOf(`killedafter${delay}x`)
    const made = await publish(words)
    const before = await crawl(env.SITE_URL)
    const asked = withdraw(made.consent, made.guardian).then(
      () => 'answered',
      () => 'cut off',
    )
    await new Promise((resolve) => setTimeout(resolve, delay))
    await site.end('SIGKILL')
    if ((await asked) === 'cut off') cutOff++
    site = await serveSite(env)
    const receipt = await withdraw(made.consent, await signIn('guardian'))
    const kinds = receipt.removed.map(({ what }: { what: string }) => what)
    for (const what of ['testimony', 'portrait', 'copy', 'place']) expect(kinds).toContain(what)
    await expectGone(made, words, before)
  })
}

test('some of these were killed in the middle', () => {
  expect(cutOff).toBeGreaterThan(1)
})
