/**
 * `npm run bench:withdrawals -- [COUNT]`: as many withdrawals as that, while readers load pages all the while. As each looks
 * through everything there is, two hundred testimonies at a time are published and withdrawn. Nothing that a reader asks for after a withdrawal was answered may hold its words.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuild } from '../../scripts/build.mjs'
import { demoPassword, prepareSite, serveSite } from '../e2e/support/serve-site'
import { testSecrets } from '../support/secrets'
import { wordsOf } from '../support/testimony-to-take-down'

const count = Number(process.argv[2] ?? 1000)
const readers = 6
const atOnce = 200

await ensureBuild({ ...process.env, ...testSecrets })
const folder = mkdtempSync(path.join(tmpdir(), 'firsthand-withdrawals-'))
const env = await prepareSite(folder)
const site = await serveSite(env)

async function ask(method: string, path: string, token: string | undefined, body?: object) {
  const response = await fetch(env.SITE_URL + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `JWT ${token}` }) },
    body: body && JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

const signIn = async (role: string): Promise<string> =>
  (await ask('POST', '/api/users/login', undefined, { email: `${role}@example.org`, password: demoPassword }))
    .token

const [editor, guardian] = [await signIn('editor'), await signIn('guardian')]
const { doc: person } = await ask('POST', '/api/people', guardian, { realName: 'Somebody Withdrawing' })

type Made = { number: number; consent: string; slug: string }

async function publish(number: number): Promise<Made> {
  const consent = {
    person: person.id,
    scopes: ['website', 'translation', 'social'],
    obtainedOn: '2026-01-01',
  }
  const { doc } = await ask('POST', '/api/consents', guardian, { ...consent, nameForm: 'anonymous' })
  const words = { quote: wordsOf(`m${number}x`), originalLanguage: 'en', attribution: `Speaker ${number}` }
  const rest = { basis: 'consent', consent: doc.id, _status: 'published' }
  const { doc: testimony } = await ask('POST', '/api/testimonies', editor, { ...words, ...rest })
  return { number, consent: doc.id, slug: testimony.slug }
}

/** Those that are published, or were lately. */
let made: Made[] = []

/** Those whose withdrawal was answered. */
const withdrawn = new Set<number>()
let isOver = false
let pages = 0
let served = 0
let gone = 0

async function read(): Promise<void> {
  const lists = ['/testimonies', '/ko/testimonies', '/testimonies?page=3', '/api/testimonies?limit=2000', '/']
  while (!isOver) {
    const { number, slug } = made[Math.floor(Math.random() * made.length)] as Made
    const own = [`/testimonies/${slug}`, `/ko/testimonies/${slug}`, `/embed/testimonies/${slug}`]
    const others = [`/search?q=Speaker+${number}`, '/data/testimonies.json', ...lists]
    const paths = [...own, ...own, ...own, ...others]
    const path = paths[Math.floor(Math.random() * paths.length)] as string
    const before = new Set(withdrawn)
    const response = await fetch(env.SITE_URL + path)
    const body = await response.text()
    pages++
    if (response.status === 410) gone++
    const shown = new Set([...body.matchAll(/m(\d+)xword/g)].map(([, number]) => Number(number)))
    for (const number of shown) {
      if (!before.has(number)) continue
      served++
      console.error(`${path} showed testimony ${number} after it was withdrawn`)
    }
  }
}

const publishAll = async (from: number) => {
  const all: Made[] = []
  for (let number = from; number < Math.min(from + atOnce, count); number++) all.push(await publish(number))
  made = all
}

await publishAll(0)
const reading = Array.from({ length: readers }, read)
const times: number[] = []
for (let first = 0; first < count; first += atOnce) {
  if (first > 0) await publishAll(first)
  for (const { number, consent } of made) {
    const at = performance.now()
    await ask('POST', `/api/consents/${consent}/withdraw`, guardian)
    times.push(performance.now() - at)
    withdrawn.add(number)
  }
  console.log(`${withdrawn.size} withdrawn`)
}
isOver = true
await Promise.all(reading)
times.sort((a, b) => a - b)
const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
console.log(
  `${count} withdrawals, ${readers} readers, ${pages} answers read, ${gone} of them 410; served after its withdrawal: ${served}`,
)
console.log(`one withdrawal: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms`)
await site.end('SIGTERM')
rmSync(folder, { recursive: true, force: true })
process.exit(served === 0 ? 0 : 1)
