/** `npm run bench`: how long readers and editors wait, on a site of its own. Medians and 95th percentiles, as a table. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import buildSite from '../e2e/support/build-site.setup'
import { demoPassword } from '../e2e/support/serve-site'
import { startSite } from '../e2e/support/start-site'
import { noisyPhotograph } from '../support/pictures'
import { runToEnd } from '../support/processes'
import { testSecrets } from '../support/secrets'
import { wordsOf } from '../support/testimony-to-take-down'

const usualRounds = 40

await buildSite()
const { stop } = await startSite()
const site = process.env.TEST_SITE_URL ?? ''

async function answer(path: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(site + path, init)
  if (response.status >= 400 && response.status !== 404)
    throw new Error(`${path} answered ${response.status}`)
  return response
}

async function json(path: string, method: string, data: object, headers: Record<string, string> = {}) {
  const response = await answer(path, {
    method,
    body: JSON.stringify(data),
    headers: { 'content-type': 'application/json', ...headers },
  })
  return response.json()
}

/** A photograph as a phone makes it, uploaded once. */
async function preparePictures(headers: Record<string, string>) {
  const photograph = new Uint8Array(await noisyPhotograph())
  const postPicture = async () => {
    const body = new FormData()
    body.append('file', new File([photograph], 'IMG_0001.jpg', { type: 'image/jpeg' }))
    body.append('_payload', JSON.stringify({ alt: 'A photograph' }))
    return (await answer('/api/media', { method: 'POST', body, headers })).json()
  }
  const { doc: portrait } = await postPicture()
  return { portrait, postPicture }
}

/** How many testimonies a large newsroom has. */
const many = 10_000

/** Imports as many testimonies as that, as an editor would who moves here. */
async function importTestimonies(count: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'firsthand-bench-'))
  const file = path.join(folder, 'testimonies.csv')
  const rows = Array.from({ length: count }, (_, number) =>
    [`bench-${number}`, `Words of speaker ${number} as they were said.`, 'en', `Speaker ${number}`].join(),
  )
  await writeFile(
    file,
    ['slug,quote,originalLanguage,attribution.en', ...rows].map((row) => `${row}\n`).join(''),
  )
  const { code, stderr } = await runToEnd(['csv/command.ts', 'import', 'testimonies', file], {
    ...testSecrets,
    DATABASE_URL: process.env.TEST_SITE_DATABASE_URL,
    // The site is not told of drafts, which nobody sees.
    INTERNAL_URL: 'http://127.0.0.1:65531',
  })
  if (code !== 0) throw new Error(stderr)
}

/** A testimony by consent, published, and taken back again. */
async function prepareWithdrawals(editor: Record<string, string>) {
  const credentials = { email: 'guardian@example.org', password: demoPassword }
  const { token } = await json('/api/users/login', 'POST', credentials)
  const guardian = { authorization: `JWT ${token}` }
  const { doc: person } = await json('/api/people', 'POST', { realName: 'Somebody Withdrawing' }, guardian)
  const terms = { person: person.id, scopes: ['website'], nameForm: 'anonymous', obtainedOn: '2026-01-01' }
  let consent = ''
  const prepare = async () => {
    consent = (await json('/api/consents', 'POST', terms, guardian)).doc.id
    const words = { quote: wordsOf('withdrawn'), originalLanguage: 'en', attribution: 'A speaker' }
    await json(
      '/api/testimonies',
      'POST',
      { ...words, basis: 'consent', consent, _status: 'published' },
      editor,
    )
  }
  return { prepare, withdraw: () => json(`/api/consents/${consent}/withdraw`, 'POST', {}, guardian) }
}

/** What a browser sends that is signed in to the panel. */
const asBrowser = (token: string) => ({ cookie: `payload-token=${token}`, 'sec-fetch-site': 'same-origin' })

/** Milliseconds that each of many rounds took; `before` is not counted. */
async function measure(
  name: string,
  work: () => Promise<unknown>,
  before?: () => Promise<unknown>,
  rounds = usualRounds,
) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await before?.()
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    Number((times[Math.floor(share * (times.length - 1))] ?? Number.NaN).toFixed(1))
  rows.push({ what: name, 'median ms': at(0.5), 'p95 ms': at(0.95) })
}

const rows: { what: string; 'median ms': number; 'p95 ms': number }[] = []

try {
  const { token } = await json('/api/users/login', 'POST', {
    email: 'editor@example.org',
    password: demoPassword,
  })
  const editor = { authorization: `JWT ${token}` }
  const { docs } = await (await answer('/api/testimonies?limit=1')).json()
  const address = `/api/testimonies/${docs[0].id}`
  const publish = () => json(address, 'PATCH', { _status: 'published' }, editor)
  const read = (path: string) => async () => (await answer(path)).text()
  const story = '/stories/the-way-out-and-the-way-back'

  await measure('a story, kept', read(story))
  await measure('a story, at the first request after a change', read(story), publish)
  await measure('the home page, at the first request after a change', read('/'), publish)
  await measure('publishing a testimony', publish)
  await measure('publishing, until its page shows it', async () => {
    await publish()
    await read(`/testimonies/${docs[0].slug}`)()
  })
  const { portrait, postPicture } = await preparePictures(editor)
  await measure('uploading a 12-megapixel photograph, to all its sizes', postPicture, undefined, 7)
  await json(address, 'PATCH', { portrait: portrait.id }, editor)
  await measure(
    'a picture that something published shows',
    read(`/api/media/file/${portrait.sizes.webp960.filename}`),
  )
  await json(address, 'PATCH', { portrait: null }, editor)
  await measure('a page that is not there', read(`/stories/none-${Date.now()}`))

  await importTestimonies(many)
  const list = async () => {
    const response = await answer('/admin/collections/testimonies', { headers: asBrowser(token) })
    if (!(await response.text()).includes(`of ${many + docs.length}`))
      throw new Error('The list is not there')
  }
  await list()
  await measure(`the panel’s list of ${many} testimonies, first page`, list, undefined, 10)

  const { prepare, withdraw } = await prepareWithdrawals(editor)
  await measure(`a withdrawal, with ${many} other testimonies`, withdraw, prepare, 3)
  console.table(rows)
} finally {
  await stop()
}
