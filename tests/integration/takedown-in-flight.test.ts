import { beforeAll, expect, test } from '@jest/globals'
import {
  type BasePayload,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
} from 'payload'
import { testPayload } from '../support/payload'
import { prose } from '../support/publishable'
import { makeStaff, rest } from '../support/rest'
import { makeTestimony } from '../support/testimony-to-take-down'

let payload: BasePayload

beforeAll(async () => {
  payload = await testPayload()
  await makeStaff(payload)
})

/** SQLite has one writer: there the withdrawal waits for the save. */
test('a save that began before a withdrawal and ends after it brings no words back', async () => {
  const { consent, testimony } = await makeTestimony(payload)
  const chapters = [{ title: 'One', body: prose('Text.') }]
  const json = { title: 'In flight', deck: 'A deck.', chapters, _status: 'published' }
  const made = await rest('POST', '/api/stories', { as: 'editor', json })
  const story: { id: string } = (await made.json()).doc
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  await payload.update({
    collection: 'stories',
    id: story.id,
    depth: 0,
    data: { deck: testimony.quote, _status: 'published' },
    req,
  })
  const withdrawal = rest('POST', `/api/consents/${consent.id}/withdraw`, { as: 'guardian' })
  await Promise.race([withdrawal, new Promise((resolve) => setTimeout(resolve, 5000))])
  // As Payload does at the end of a save.
  await commitTransaction(req).catch(() => killTransaction(req))
  expect((await withdrawal).status).toBe(200)
  const text = await (await rest('GET', `/api/stories/${story.id}`)).text()
  expect(text).not.toContain(testimony.quote)
})
