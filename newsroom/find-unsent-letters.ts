import type { BasePayload } from 'payload'
import type { TaskList } from './find-tasks'

/** Letters to supporters that the mail server did not take: who signed up waits for them. Nobody is named. */
export async function findUnsentLetters({ db }: BasePayload): Promise<TaskList> {
  const { docs } = await db.find<{ id: string; hasError?: boolean | null }>({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'supporter-mail' } }, { totalTried: { greater_than: 0 } }] },
    select: { hasError: true },
    pagination: false,
  })
  const lost = docs.filter(({ hasError }) => hasError).length
  const note = lost > 0 ? `${lost} are not tried again` : 'They are tried again. Does SMTP_URL still hold?'
  const label = docs.length === 1 ? '1 letter to a supporter' : `${docs.length} letters to supporters`
  const tasks = docs.length > 0 ? [{ label, note, path: '/collections/supporters' }] : []
  return { title: 'Mail that could not be sent', tasks, total: tasks.length }
}
