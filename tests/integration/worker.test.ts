import { expect, test } from '@jest/globals'
import { testPayload } from '../support/payload'
import { start, until } from '../support/processes'

test('a worker started after the hour publishes what was set for it, as whoever set it', async () => {
  const payload = await testPayload()
  const users = await Promise.all(
    (['admin', 'editor', 'author'] as const).map((role) =>
      payload.create({
        collection: 'users',
        data: { email: `${role}@test.example`, password: 'a long password', name: role, roles: [role] },
      }),
    ),
  )
  const schedule = async (slug: string, user: string | undefined) => {
    const doc = await payload.create({ collection: 'topics', data: { title: slug, slug }, draft: true })
    await payload.jobs.queue({
      task: 'schedulePublish',
      waitUntil: new Date(Date.now() - 1000),
      input: {
        type: 'publish',
        doc: { relationTo: 'topics', value: doc.id },
        user: { relationTo: 'users', value: user ?? '' },
      },
    })
    return async () => (await payload.findByID({ collection: 'topics', id: doc.id }))._status
  }
  await payload.update({ collection: 'users', id: users[2]?.id ?? '', data: { roles: ['author'] } })
  const byEditor = await schedule('set-by-an-editor', users[1]?.id)
  const byAuthor = await schedule('set-by-an-author', users[2]?.id)

  const worker = start(['ops/worker.ts'])
  await until(async () => (await byEditor()) === 'published')
  worker.child.kill('SIGTERM')
  expect((await worker.ended).code).toBe(0)
  expect(await byAuthor()).toBe('draft')
})
