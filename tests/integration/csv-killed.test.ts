import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { exported, imported } from '../support/csv'
import { testPayload } from '../support/payload'
import { runToEnd, start, until } from '../support/processes'

/** MongoDB keeps what a killed process was writing locked for a minute, so that there it is killed less often. */
const kills = process.env.DATABASE_URL?.startsWith('file:') ? [3, 45, 110] : [40]
const rows = 150

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'firsthand-csv-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('an import that is killed again and again ends with what one that was not makes', async () => {
  const payload = await testPayload()
  await payload.create({ collection: 'topics', data: { slug: 'markets', title: 'Markets' } })
  const line = (index: number) =>
    `person-${index},"Words ${index},\r\nof two lines",화자 ${index},Speaker ${index},북한,published-source,A Report,2020-01-31,markets`
  const file = path.join(folder, 'testimonies.csv')
  await writeFile(
    file,
    `slug,quote,attribution.ko,attribution.en,leftPlace.ko,basis,citation.title,citation.date,topics\n${Array.from({ length: rows }, (_, index) => line(index)).join('\n')}\n`,
  )
  expect(await imported('testimonies', await readFile(file))).toMatchObject({ type: 'done', created: rows })
  const wanted = await exported('testimonies')
  await payload.delete({ collection: 'testimonies', where: { id: { exists: true } } })

  const count = async () => (await payload.count({ collection: 'testimonies' })).totalDocs
  for (const enough of kills) {
    const { child, ended } = start(['csv/command.ts', 'import', 'testimonies', file])
    await until(async () => child.exitCode !== null || (await count()) >= enough, 150_000)
    child.kill('SIGKILL')
    expect(await ended).toMatchObject({ signal: 'SIGKILL' })
    expect(await count()).toBeLessThan(rows)
  }

  const last = await runToEnd(['csv/command.ts', 'import', 'testimonies', file, '--json'])
  expect(last.code).toBe(0)
  expect(JSON.parse(last.stdout)).toMatchObject({ type: 'done', rows })
  expect(await exported('testimonies')).toBe(wanted)
  const again = await runToEnd(['csv/command.ts', 'import', 'testimonies', file])
  expect(again.stdout).toContain('0 new, 0 changed, 150 unchanged')
}, 500_000)

test('the command exports a file for its owner’s eyes, and to standard output', async () => {
  const file = path.join(folder, 'exported.csv')
  expect(await runToEnd(['csv/command.ts', 'export', 'testimonies', file])).toMatchObject({
    code: 0,
    stderr: '',
  })
  expect(await readFile(file, 'utf8')).toBe(await exported('testimonies'))
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const { stdout } = await runToEnd(['csv/command.ts', 'export', 'testimonies', '-'])
  expect(stdout).toBe(await exported('testimonies'))
})

test('the command refuses a wrong file with code 1, telling where, and tries without writing', async () => {
  const file = path.join(folder, 'wrong.csv')
  await writeFile(file, 'slug,value\na,1\nb,many\n')
  const wrong = await runToEnd(['csv/command.ts', 'import', 'statistics', file])
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toContain('row 3, value: “many” is not a number.')
  expect(wrong.stderr).toContain('1 problem found. Nothing was written.')

  await writeFile(file, 'slug,value\na,1\n')
  const tried = await runToEnd(['csv/command.ts', 'import', 'statistics', file, '--dry-run', '--json'])
  expect(tried).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(tried.stdout)).toEqual({ type: 'checked', rows: 1, created: 1, changed: 0, unchanged: 0 })
  expect((await (await testPayload()).count({ collection: 'statistics' })).totalDocs).toBe(0)
})

test.each([
  [[], /Write `npm run csv/],
  [['import', 'stories', 'x.csv'], /“stories” has no CSV/],
  [['import', 'testimonies', 'no-such-file.csv'], /no-such-file\.csv cannot be read/],
  [['export', 'testimonies', 'no-such-folder/x.csv'], /no-such-folder\/x\.csv could not be written/],
  [['import', 'testimonies', 'x.csv', '--try'], /--try/],
])('the command answers %j with one line', async (args, message) => {
  const { code, stderr } = await runToEnd(['csv/command.ts', ...args])
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toMatch(message)
})
