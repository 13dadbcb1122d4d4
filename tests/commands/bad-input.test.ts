import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
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

describe('a backup’s folder', () => {
  const makes = 'ops/backup/backup-command.ts'
  const restores = 'ops/backup/restore-command.ts'
  const nothingMade = () => expect(readdir(folder)).resolves.not.toContain('test.db')

  test.each([[[makes]], [[restores]], [[makes, 'a', 'b']], [[restores, 'a', 'b']], [[makes, '']]])(
    '%j says how to name it',
    async (program) => {
      expect(await refusal(program, {})).toMatch(/^firsthand: Write `npm run (backup|restore) -- DIR`/)
      await nothingMade()
    },
  )

  test.each([makes, restores])('%s knows no options', async (program) => {
    expect(await refusal([program, '--force', folder], {})).toContain("'--force'")
  })

  test('that is a file, or holds something, is no place for a backup', async () => {
    expect(await refusal([makes, 'package.json'], {})).toMatch(/package\.json cannot be a backup: ENOTDIR/)
    expect(await refusal([makes, 'docs'], {})).toMatch(
      /docs is not empty\. Name a folder that is not there yet/,
    )
    await nothingMade()
  })

  test.each(['docs', 'no-such-folder', 'package.json'])('%s is nothing to restore', async (name) => {
    expect(await refusal([restores, name], {})).toMatch(/is no backup: manifest\.json cannot be read/)
    await nothingMade()
  })

  test('is kept for a number of days', async () => {
    expect(await refusal([makes, 'x'], { BACKUP_DAYS: '0' })).toContain(
      'BACKUP_DAYS must be a number of days',
    )
  })
})
