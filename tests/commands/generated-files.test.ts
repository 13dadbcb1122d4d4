import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { runToEnd } from '../support/processes'
import { testSecrets } from '../support/secrets'

const folder = await mkdtemp(path.join(tmpdir(), 'firsthand-generate-'))
const env = { ...testSecrets, DATABASE_URL: `file:${folder}/never-filled.db`, LOG_LEVEL: 'silent' }

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the types are those of the configuration', async () => {
  const before = await readFile('payload-types.ts', 'utf8')
  try {
    expect((await runToEnd(['payload', 'generate:types'], env)).code).toBe(0)
    expect(await readFile('payload-types.ts', 'utf8')).toBe(before)
  } finally {
    await writeFile('payload-types.ts', before)
  }
})

test('the migrations make the tables that the configuration asks for', async () => {
  const before = await readdir('migrations')
  const index = await readFile('migrations/index.ts', 'utf8')
  const { code } = await runToEnd(['payload', 'migrate:create', 'drift', '--skip-empty'], env)
  const made = (await readdir('migrations')).filter((file) => !before.includes(file))
  for (const file of made) await rm(`migrations/${file}`)
  await writeFile('migrations/index.ts', index)
  expect({ code, made }).toEqual({ code: 0, made: [] })
})
