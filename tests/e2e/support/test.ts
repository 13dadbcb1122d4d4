import { type APIRequestContext, test as base, type Page } from '@playwright/test'
import type { Role } from '../../../access/roles'
import { captions } from '../../support/publishable'
import { demoPassword } from './serve-site'
import { startSite } from './start-site'

export { expect } from '@playwright/test'

/** Tests against a site that the worker they run in has started for itself. */
export const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const { url, stop } = await startSite()
      await use(url)
      await stop()
    },
    { scope: 'worker', auto: true, timeout: 240_000 },
  ],
  baseURL: ({ site }, use) => use(site),
})

/** A session of one of the demo staff, over REST. */
export async function signInByApi(request: APIRequestContext, role: Role) {
  const response = await request.post('/api/users/login', {
    data: { email: `${role}@example.org`, password: demoPassword },
  })
  if (!response.ok()) throw new Error(`${role} could not sign in: ${response.status()}`)
  const { token } = (await response.json()) as { token: string }
  return { headers: { authorization: `JWT ${token}` } }
}

/** What a record needs to be published that has to be uploaded first: captions, if it is a film. */
export async function neededBy(
  collection: string,
  request: APIRequestContext,
  as: Awaited<ReturnType<typeof signInByApi>>,
): Promise<{ captions?: string }> {
  if (collection !== 'videos') return {}
  const sent = await request.post('/api/media', { multipart: { file: captions, _payload: '{}' }, ...as })
  return { captions: ((await sent.json()) as { doc: { id: string } }).doc.id }
}

/** Signs one of the demo staff in at the panel, as they would. */
export async function signInAtPanel(page: Page, role: Role) {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(`${role}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}
