import { beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { findTasks } from '@/newsroom/find-tasks'
import type { User } from '@/payload-types'
import { testPayload } from '../support/payload'
import { picture } from '../support/pictures'
import { publishable } from '../support/publishable'
import { type Ask, rest, signIn, upload } from '../support/rest'

let payload: BasePayload
let author: { ask: Ask; user: User }
let editor: { ask: Ask; user: User }
let guardian: { ask: Ask; user: User }

beforeAll(async () => {
  payload = await testPayload()
  await signIn('admin')
  author = await signedIn('author')
  editor = await signedIn('editor')
  guardian = await signedIn('guardian')
})

async function signedIn(role: 'author' | 'editor' | 'guardian') {
  const { ask } = await signIn(role)
  return { ask, user: (await ask('GET', '/users/me')).body.user as User }
}

const listsOf = async ({ user }: { user: User }) =>
  Object.fromEntries((await findTasks(payload, user)).map(({ title, tasks }) => [title, tasks]))

test('an author is told what of theirs waits for a colleague, and of no film but their own', async () => {
  const video = { ...publishable.videos.data, title: 'The editor’s film' }
  await editor.ask('POST', '/videos?draft=true', video)
  await author.ask('POST', '/videos?draft=true', { ...video, title: 'The author’s film' })
  const testimony = { ...publishable.testimonies.data, quote: 'We left.', attribution: 'Asked for' }
  const { body } = await author.ask('POST', '/testimonies?draft=true', testimony)
  await author.ask('POST', `/testimonies/${(body.doc as { id: string }).id}/review`, { step: 'ask' })

  const own = await listsOf(author)
  expect(own['Waits for a colleague’s review']?.map(({ label }) => label)).toEqual(['Asked for'])
  expect(own['Videos that lack something']?.map(({ label }) => label)).toEqual(['The author’s film'])
  const all = await listsOf(editor)
  expect(all['Waits for your review']?.map(({ label }) => label)).toEqual(['Asked for'])
  expect(all['Videos that lack something']).toHaveLength(2)
})

test('a picture without a description is named as it was sent, and its language by name; a decorative one lacks nothing', async () => {
  const data = await picture({ width: 64, height: 48 }).jpeg().toBuffer()
  for (const [name, fields] of [
    ['portrait.jpg', { alt: 'A portrait' }],
    ['ornament.jpg', { decorative: true }],
  ] as const)
    await rest('POST', '/api/media', {
      as: 'editor',
      form: upload({ name, type: 'image/jpeg', data, fields }),
    })
  expect((await listsOf(editor))['Pictures without alternative text']).toEqual([
    expect.objectContaining({ label: 'portrait.jpg', note: 'has no alternative text in 한국어' }),
  ])
})

test('a guardian is told which testimonies wait for a consent, unless they are in the trash', async () => {
  const write = async (attribution: string, basis: string): Promise<string> => {
    const data = { quote: 'I crossed twice.', originalLanguage: 'en', attribution, basis }
    const { body } = await editor.ask('POST', '/testimonies?draft=true', data)
    return (body.doc as { id: string }).id
  }
  const [waiting, binned, connected] = [
    await write('Waits', 'consent'),
    await write('In the trash', 'consent'),
    await write('Has one', 'consent'),
  ]
  await write('From a book', 'published-source')
  await editor.ask('PATCH', `/testimonies/${binned}`, { deletedAt: new Date().toISOString() })
  await editor.ask('POST', `/testimonies/${waiting}/review`, { step: 'ask' })
  const { body: person } = await guardian.ask('POST', '/people', { realName: 'Somebody' })
  const { body: consent } = await guardian.ask('POST', '/consents', {
    person: (person.doc as { id: string }).id,
    scopes: ['website'],
    nameForm: 'anonymous',
    obtainedOn: new Date(Date.now() - 86_400_000).toISOString(),
  })
  await guardian.ask('POST', `/testimonies/${connected}/consent`, {
    consent: (consent.doc as { id: string }).id,
  })

  const waitsForConsent = 'Waits for a consent'
  expect((await listsOf(guardian))[waitsForConsent]).toEqual([
    { label: 'Waits', path: `/collections/testimonies/${waiting}` },
  ])
  expect((await listsOf(editor))[waitsForConsent]).toBeUndefined()
})

test('an editor is told of calls to action whose time is over, and which of them stood everywhere', async () => {
  const make = (label: string, shownUntil?: string) =>
    payload.create({
      collection: 'actions',
      data: { label, slug: label, kind: 'learn', target: '/about', shownUntil, _status: 'published' },
    })
  const everywhere = await make('Everywhere', '2026-01-02T00:00:00.000Z')
  await make('Once', '2026-01-01T00:00:00.000Z')
  await make('Still', '2999-01-01T00:00:00.000Z')
  await make('Always')
  await payload.updateGlobal({ slug: 'site', data: { name: 'A site', action: everywhere.id } })
  const ended = 'Calls to action whose time is over'
  expect((await listsOf(editor))[ended]?.map(({ label, note }) => [label, note])).toEqual([
    ['Everywhere', 'ended on 2026-01-02: it was the one for everywhere'],
    ['Once', 'ended on 2026-01-01'],
  ])
  expect((await listsOf(author))[ended]).toBeUndefined()
})
