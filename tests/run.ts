/**
 * `npm test`: types, lint, unit, commands, integration on each database there is, and the browser; the fast ones first.
 * With a part's name (`unit`, `integration`, `browser`) that part alone. Exits with 1 if anything failed, says what was
 * skipped and why, and ends with the line that counts.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { run } from '../scripts/processes.mjs'
import { findBrowser } from './e2e/support/browser'
import { offerMongodb } from './support/offer-mongodb'

type Count = { passed: number; failed: number; skipped: number }

const only = process.argv[2]
const results = path.resolve('test-results')
const total: Count = { passed: 0, failed: 0, skipped: 0 }
const notices: string[] = []

rmSync(results, { recursive: true, force: true })
mkdirSync(results)

if (wanted('unit')) {
  await check('types', ['tsc', '--noEmit'])
  await check('types of the tests', ['tsc', '--noEmit', '-p', 'tests'])
  await check('lint', ['biome', 'ci'])
  await jest(['unit'])
}
if (wanted('integration')) {
  // Apart, as they write files of the project for a moment.
  await jest(['commands'])
  const mongodb = await offerMongodb()
  const databases = mongodb.url ? ['sqlite', 'mongodb'] : ['sqlite']
  if (!mongodb.url) skip(`MongoDB was NOT tested: ${mongodb.reason}`)
  // In one go, so that no worker waits for the last one of each database.
  await jest(databases, mongodb.url ? { TEST_MONGODB_URL: mongodb.url } : {})
  await mongodb.stop()
}
if (wanted('browser')) {
  if (findBrowser()) {
    await browser()
    await check('pages', ['tests/audit/pages.ts', '--untimed'])
  } else
    skip(
      'The browser tests were NOT run: no Chromium was found. Run `npx playwright install chromium`, or set CHROMIUM_PATH',
    )
}

for (const notice of notices) console.log(`\n!! ${notice}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

function wanted(part: string): boolean {
  return only === undefined || only === part
}

function skip(reason: string): void {
  total.skipped++
  notices.push(reason)
}

async function check(name: string, program: string[]): Promise<void> {
  const code = await run(program)
  console.log(`${code === 0 ? 'passed' : 'FAILED'}: ${name}`)
  add(code === 0 ? { passed: 1 } : { failed: 1 })
}

async function jest(projects: string[], env: Record<string, string> = {}): Promise<void> {
  const file = path.join(results, `${projects.join('-')}.json`)
  const flags = '--experimental-vm-modules --conditions=development --disable-warning=ExperimentalWarning'
  const code = await run(
    ['jest', '--selectProjects', ...projects, '--maxWorkers=100%', '--json', '--outputFile', file],
    {
      env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: flags, ...env },
    },
  )
  const report = readReport<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(file)
  const failed = report?.numFailedTests ?? 0
  // A suite that could not even be loaded has no failed test, but a code that says so.
  add({
    passed: report?.numPassedTests,
    failed: failed || Number(code !== 0),
    skipped: report?.numPendingTests,
  })
}

async function browser(): Promise<void> {
  const code = await run(['playwright', 'test'], { env: { ...process.env, PLAYWRIGHT_FORCE_TTY: '0' } })
  const stats = readReport<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }>(path.join(results, 'browser.json'))?.stats
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  add({ passed: stats?.expected, failed: failed || Number(code !== 0), skipped: stats?.skipped })
}

function add({ passed = 0, failed = 0, skipped = 0 }: Partial<Count>): void {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

function readReport<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
