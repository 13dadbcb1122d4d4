import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { makeBackup } from '@/ops/backup/make-backup'
import { verifyBackup } from '@/ops/backup/manifest'
import { listBackups } from '@/ops/backup/registry'
import { refuseUnfinishedRestore } from '@/ops/backup/unfinished-restore'
import {
  backup,
  change,
  everything,
  makeContent,
  makeTakedown,
  restore,
  verifyAuditTrail,
} from '../support/backups'
import { bundle } from '../support/bundle'
import { reopenPayload, testPayload } from '../support/payload'
import { runToEnd } from '../support/processes'

let payload: BasePayload
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'firsthand-backup-killed-'))
  payload = await testPayload()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const makes = 'ops/backup/backup-command.ts'
const restores = 'ops/backup/restore-command.ts'

/**
 * How many steps before its end a restore is killed, at all of which something has been replaced. The last comes first:
 * a restore of what is half restored can take fewer.
 */
const kills = process.env.DATABASE_URL?.startsWith('file:') ? [0, 3, 7, 11, 14] : [2, 8, 20]

const nowhere = { PORT: '65530' }

const killedAt = (step: number, program: string, dir: string) =>
  runToEnd(['tests/support/killed-at.ts', String(step), bundle(program), dir], nowhere)

/** Runs it to its end. @returns how many steps it takes */
async function stepsOf(program: string, dir: string): Promise<number> {
  const { code, stdout } = await killedAt(0, program, dir)
  expect(code).toBe(0)
  return Number(stdout.trimEnd().split('\n').at(-1))
}

/** The steps at which something is killed: one of the many in which files are copied, and those after. */
const near = (end: number, before: readonly number[]) => [4, ...before.map((steps) => end - steps)]

test('a backup that is killed leaves nothing that a restore takes, and the next one clears it away', async () => {
  await makeContent(payload)
  const steps = await stepsOf(makes, path.join(folder, 'counted'))
  for (const step of near(steps, [6, 3, 1, 0])) {
    const dir = path.join(folder, `killed-${step}`)
    expect(await killedAt(step, makes, dir)).toMatchObject({ signal: 'SIGKILL' })
    const left = await readdir(folder)
    const drafts = left.filter((name) => name.startsWith('.unfinished-backup-'))
    expect(drafts).toHaveLength(left.includes(`killed-${step}`) ? 0 : 1)
    for (const name of drafts)
      await expect(verifyBackup(path.join(folder, name))).rejects.toThrow('never finished')
    // Killed after it was given its name: then it is whole.
    if (drafts.length === 0) await verifyBackup(dir)
    else await expect(verifyBackup(dir)).rejects.toThrow('is no backup')
  }
  expect(await backup(path.join(folder, 'whole'))).toMatchObject({ code: 0 })
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
}, 400_000)

test('a restore that is killed at any step is complete when repeated, and nothing is served before', async () => {
  const [topic] = (await payload.find({ collection: 'topics', limit: 1 })).docs
  const [picture] = (await payload.find({ collection: 'media', limit: 1 })).docs
  const [evidence] = (await payload.find({ collection: 'evidence', limit: 1 })).docs
  if (!topic || !picture || !evidence) throw new Error('there is nothing to lose')
  const before = await everything(payload)
  const dir = path.join(folder, 'to-restore')
  const { id } = await makeBackup(payload, dir)
  const steps = await stepsOf(restores, dir)
  payload = await reopenPayload()
  await change(payload, { topic, picture, evidence })
  const { id: laterId } = await makeBackup(payload, path.join(folder, 'later'))
  const withdrawn = await makeTakedown(payload)
  const changed = await everything(payload)

  const outcomes: string[] = []
  for (const step of near(steps, kills)) {
    expect(await killedAt(step, restores, dir)).toMatchObject({ signal: 'SIGKILL' })
    const outcome = await refuseUnfinishedRestore(payload).then(
      () => 'untouched',
      () => 'refused',
    )
    outcomes.push(outcome)
    if (outcome === 'refused') continue
    // Before it has replaced anything, all is as it was.
    const now = await everything(payload)
    expect({ ...now, files: presentFiles(now) }).toEqual({ ...changed, files: presentFiles(changed) })
  }
  expect(outcomes).toEqual(['untouched', ...kills.map(() => 'refused')])
  for (const program of [['audit/verify-command.ts'], ['scheduling/worker.ts'], ['seed/run.ts']]) {
    const { code, stderr } = await runToEnd(program)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^firsthand: A restore was interrupted.*Run it again/),
    })
  }

  expect(await restore(dir)).toMatchObject({ code: 0, stderr: '' })
  payload = await reopenPayload()
  const after = await everything(payload)
  expect({ ...after, takedowns: [] }).toEqual({ ...before, takedowns: [] })
  const takedown = await payload.db.findOne({
    collection: 'takedowns',
    where: { id: { equals: withdrawn.id } },
  })
  expect(takedown).toMatchObject({ originId: withdrawn.originId })
  const known = (await listBackups(payload)).map((each) => each.id)
  expect(known).toEqual(expect.arrayContaining([id, laterId]))
  expect(await verifyAuditTrail()).toMatchObject({ code: 0, stdout: expect.stringContaining('all whole') })
}, 900_000)

/** Files without what an interrupted restore has laid beside them. */
function presentFiles({ files }: Record<string, unknown>) {
  return Object.entries(files as Record<string, string>).filter(([name]) => !name.startsWith('.'))
}
