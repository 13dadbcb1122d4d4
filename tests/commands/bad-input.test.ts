import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runToEnd } from '../support/processes'
import { testSecrets } from '../support/secrets'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'firsthand-bad-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a program that must refuse, and gives its one line. */
async function refusal(program: string[], env: Record<string, string | undefined>): Promise<string> {
  const { code, stderr } = await runToEnd(program, {
    ...testSecrets,
    DATABASE_URL: `file:${folder}/test.db`,
    ...env,
  })
  expect(code).toBe(1)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  return stderr.trim()
}

describe('the environment', () => {
  test.each(['scripts/check.ts', 'scripts/start.ts', 'seed/run.ts', 'scheduling/worker.ts'])(
    '%s names what is missing or wrong',
    async (program) => {
      expect(await refusal([program], { PAYLOAD_SECRET: '', PORT: 'eighty' })).toMatch(
        /^firsthand: PAYLOAD_SECRET is missing.*PORT must be a number/,
      )
    },
  )
})

describe('the database', () => {
  test('in a place where no file can be', async () => {
    const url = `file:${folder}/a-file/test.db`
    await writeFile(path.join(folder, 'a-file'), 'not a folder')
    expect(await refusal(['seed/run.ts'], { DATABASE_URL: url })).toContain(
      `DATABASE_URL ${url} cannot be opened`,
    )
  })

  test('that is something else', async () => {
    const file = path.join(folder, 'letter.txt')
    await writeFile(file, 'Dear reader, this is no database.')
    expect(await refusal(['seed/run.ts'], { DATABASE_URL: `file:${file}` })).toContain('is not a database')
    expect(await readFile(file, 'utf8')).toBe('Dear reader, this is no database.')
  })
})

describe('the port', () => {
  test('that is in use is named', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
    })
    for (const program of ['scripts/check.ts', 'scripts/start.ts']) {
      expect(await refusal([program], { PORT: String(port) })).toContain(`PORT ${port} is in use`)
    }
    await new Promise((resolve) => server.close(resolve))
  })
})

describe('a seed file', () => {
  const damage = async (file: string, change: (text: string) => string | undefined) => {
    const data = await mkdtemp(path.join(folder, 'seed-'))
    await cp('seed/data', data, { recursive: true })
    const changed = change(await readFile(path.join(data, file), 'utf8'))
    if (changed === undefined) await rm(path.join(data, file))
    else await writeFile(path.join(data, file), changed)
    return refusal(['seed/run.ts', '--data', data], { DATABASE_URL: `file:${data}/never-made.db` }).finally(
      async () => {
        await expect(readFile(`${data}/never-made.db`)).rejects.toThrow('ENOENT')
      },
    )
  }

  test('that is missing is named', async () => {
    expect(await damage('topics.json', () => undefined)).toMatch(/topics\.json cannot be read/)
  })

  test('that was cut off is named', async () => {
    expect(await damage('testimonies.json', (text) => text.slice(0, 500))).toMatch(
      /testimonies\.json cannot be read/,
    )
  })

  test('with a wrong value is named, and the place in it', async () => {
    const line = await damage('statistics.json', (text) => text.replace('"value": 72', '"value": "many"'))
    expect(line).toMatch(/statistics\.json is wrong at 1\.value/)
  })

  test('that names a record which is not there is named, and the record', async () => {
    const line = await damage('stories/01-markets-from-below.json', (text) =>
      text.replace('"famine-deaths"', '"no-such-figure"'),
    )
    expect(line).toContain('markets-from-below names “no-such-figure”, which is not in statistics')
  })
})
