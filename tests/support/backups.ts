import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { BasePayload, CollectionSlug } from 'payload'
import { newRecordId } from '@/database'
import { filesIn } from '@/ops/backup/files'
import type { Takedown } from '@/payload-types'
import { taggedPicture } from './pictures'
import { runToEnd } from './processes'
import { makeUser } from './staff'

/** Where no site of ours listens, nor any of whoever runs the tests. */
const nowhere = { PORT: '65530' }

export const restore = (dir: string, env = {}) =>
  runToEnd(['ops/backup/restore-command.ts', dir], { ...nowhere, ...env })

export const backup = (dir: string) => runToEnd(['ops/backup/backup-command.ts', dir])

export const verifyAuditTrail = () => runToEnd(['audit/verify-command.ts'])

const mediaFolder = () => process.env.MEDIA_DIR ?? ''

/** Something of each kind: an account, a record with versions, a picture in its sizes, evidence, a takedown. */
export async function makeContent(payload: BasePayload) {
  const user = await makeUser(payload, ['admin', 'guardian'])
  const topic = await payload.create({
    collection: 'topics',
    data: { title: 'Märkte, 시장 “1”', slug: 'markets' },
    draft: true,
    user,
  })
  await payload.update({
    collection: 'topics',
    id: topic.id,
    data: { title: 'Markets', _status: 'published' },
  })
  await payload.update({ collection: 'topics', id: topic.id, data: { title: 'Draft' }, draft: true })
  const person = await payload.create({ collection: 'people', data: { realName: 'A Name' } })
  const data = await taggedPicture('jpeg')
  const file = { data, mimetype: 'image/jpeg', name: 'a.jpg', size: data.length }
  const picture = await payload.create({ collection: 'media', data: { alt: 'A market' }, file })
  const evidence = await payload.create({
    collection: 'evidence',
    data: {},
    file: { ...file, name: 'form.jpg' },
  })
  const takedown = await makeTakedown(payload)
  return { user, topic, person, picture, evidence, takedown }
}

/** A takedown that was completed, of a record that is gone. */
export function makeTakedown({ db }: BasePayload, more: Partial<Takedown> = {}): Promise<Takedown> {
  const data = {
    origin: 'testimony' as const,
    originId: newRecordId(),
    state: 'complete' as const,
    completedAt: new Date().toISOString(),
    records: [],
    goneSlugs: ['a hash'],
    fingerprints: ['another'],
    ...more,
  }
  return db.create({ collection: 'takedowns', data })
}

/** What machines write of themselves, and a restore adds to. */
const ownTrail: CollectionSlug[] = ['audit-entries', 'payload-kv']

/** Every record with its versions, as the database holds them, and a hash of every uploaded file. */
export async function everything(payload: BasePayload): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const { slug, versions } of payload.config.collections) {
    if (ownTrail.some((own) => own === slug)) continue
    const query = { collection: slug as CollectionSlug, where: {}, limit: 0, pagination: false, sort: 'id' }
    all[slug] = (await payload.db.find(query)).docs
    if (versions) all[`${slug}, versions`] = (await payload.db.findVersions(query)).docs
  }
  all.files = await filesWithHashes(mediaFolder())
  return all
}

export async function filesWithHashes(folder: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const name of await filesIn(folder)) {
    const hash = createHash('sha256').update(await readFile(path.join(folder, name)))
    hashes[name] = hash.digest('hex')
  }
  return hashes
}

type Content = Awaited<ReturnType<typeof makeContent>>

/** Changes, adds and removes something of each kind. */
export async function change(
  payload: BasePayload,
  { topic, picture, evidence }: Pick<Content, 'topic' | 'picture' | 'evidence'>,
) {
  await payload.update({
    collection: 'topics',
    id: topic.id,
    data: { title: 'Changed', _status: 'published' },
  })
  await payload.create({
    collection: 'topics',
    data: { title: 'New', slug: `new-${Date.now()}` },
    draft: true,
  })
  await payload.delete({ collection: 'media', id: picture.id })
  await payload.delete({ collection: 'evidence', id: evidence.id })
  const data = await taggedPicture('png')
  const file = { data, mimetype: 'image/png', name: 'b.png', size: data.length }
  await payload.create({ collection: 'media', data: { alt: 'Another' }, file })
}
