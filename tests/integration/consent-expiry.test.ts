import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { BasePayload } from 'payload'
import { openMailbox } from '../support/mailbox'

let payload: BasePayload
let mailbox: Awaited<ReturnType<typeof openMailbox>>
let lookAfter: () => Promise<void>

let made = 0
const day = 24 * 3_600_000
const at = (days: number) => new Date(Date.now() + days * day).toISOString()

beforeAll(async () => {
  mailbox = await openMailbox()
  process.env.SMTP_URL = mailbox.url
  const { testPayload } = await import('../support/payload')
  const { makeStaff } = await import('../support/rest')
  const { lookAfterConsents } = await import('@/consent/look-after')
  payload = await testPayload()
  await makeStaff(payload)
  lookAfter = () => lookAfterConsents(payload)
})

afterAll(() => mailbox.close())

async function makeConsent(ends: number, scopes: ('website' | 'portrait')[] = ['website']) {
  const person = await payload.create({ collection: 'people', data: { realName: 'Seo Yun-a' } })
  return payload.create({
    collection: 'consents',
    depth: 0,
    data: { person: person.id, scopes, nameForm: 'anonymous', obtainedOn: at(-400), expiresOn: at(ends) },
  })
}

/** As time does it: nobody saves anything. */
async function moveEnd(id: string, ends: number) {
  const data = { expiresOn: at(ends), websiteUntil: at(ends) }
  await payload.db.updateOne({ collection: 'consents', id, data, returning: false })
}

function publish(consent: string) {
  return payload.create({
    collection: 'testimonies',
    depth: 0,
    data: {
      slug: `a-voice-${++made}`,
      quote: 'Some words of mine.',
      originalLanguage: 'en',
      attribution: 'A voice',
      basis: 'consent',
      consent,
      _status: 'published',
    },
  })
}

test('what is no longer covered is taken off the site, in nobody’s name, and the rest stays', async () => {
  const [ends, lasts] = [await makeConsent(100), await makeConsent(100)]
  const [gone, kept] = [await publish(ends.id), await publish(lasts.id)]
  await moveEnd(ends.id, -1)
  await lookAfter()
  await lookAfter()
  const status = async (id: string) => (await payload.findByID({ collection: 'testimonies', id }))._status
  expect(await status(gone.id)).toBe('draft')
  expect(await status(kept.id)).toBe('published')
  const { docs } = await payload.find({
    collection: 'audit-entries',
    where: { and: [{ recordId: { equals: gone.id } }, { action: { equals: 'unpublish' } }] },
  })
  expect(docs).toHaveLength(1)
  expect(docs[0]?.userId ?? null).toBeNull()
  // The words are safe, and can be published again by a new consent.
  expect((await payload.findByID({ collection: 'testimonies', id: gone.id })).quote).toBe(
    'Some words of mine.',
  )
  const renewed = await makeConsent(100)
  const again = { consent: renewed.id, _status: 'published' as const }
  await payload.update({ collection: 'testimonies', id: gone.id, data: again })
  expect(await status(gone.id)).toBe('published')
})

test('guardians are told 30 and 7 days before, each once, and of nobody’s name', async () => {
  const toGuardian = () => mailbox.received.filter((mail) => mail.includes('To: guardian@test.example'))
  await lookAfter()
  const before = toGuardian().length
  const consent = await makeConsent(31)
  await publish(consent.id)
  await lookAfter()
  expect(toGuardian()).toHaveLength(before)
  await moveEnd(consent.id, 29)
  await lookAfter()
  await lookAfter()
  expect(toGuardian()).toHaveLength(before + 1)
  await moveEnd(consent.id, 6)
  await lookAfter()
  await lookAfter()
  const mails = toGuardian().slice(before)
  expect(mails).toHaveLength(2)
  for (const mail of mails) {
    const text = mail.replace(/=\r\n/g, '')
    expect(text).toContain(String(consent.reference))
    expect(text).toContain(`/admin/collections/consents/${consent.id}`)
    expect(text).toMatch(/1 published testimony rests/)
    expect(text).not.toMatch(/Seo|Yun-a/)
  }
  for (const role of ['admin', 'editor', 'author'])
    expect(mailbox.received.some((mail) => mail.includes(`To: ${role}@test.example`))).toBe(false)
  // Moved away, it is warned of anew when it comes near.
  await payload.update({ collection: 'consents', id: consent.id, data: { expiresOn: at(300) } })
  await moveEnd(consent.id, 20)
  await lookAfter()
  expect(toGuardian()).toHaveLength(before + 3)
})

test('a takedown that was interrupted is completed', async () => {
  const { quote } = await import('../support/testimony-to-take-down')
  const { begin } = await import('@/consent/takedown/begin')
  const { createLocalReq } = await import('payload')
  const consent = await makeConsent(100)
  const testimony = await publish(consent.id)
  await payload.update({ collection: 'testimonies', id: testimony.id, data: { quote } })
  const id = await begin({ origin: 'consent', originId: consent.id }, await createLocalReq({}, payload))
  // Another process may be at it still.
  await lookAfter()
  expect((await payload.findByID({ collection: 'takedowns', id })).state).toBe('begun')
  const updatedAt = new Date(Date.now() - 61_000).toISOString()
  await payload.db.updateOne({ collection: 'takedowns', id, data: { updatedAt }, returning: false })
  await lookAfter()
  expect((await payload.findByID({ collection: 'takedowns', id })).state).toBe('complete')
  expect(
    await payload.findByID({ collection: 'testimonies', id: testimony.id, disableErrors: true, trash: true }),
  ).toBeNull()
})
