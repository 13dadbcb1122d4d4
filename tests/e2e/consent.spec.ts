import { makeConsentedTestimony } from './support/consented-testimony'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

test('a guardian records a person and a consent and connects it; only then does an editor publish', async ({
  browser,
  request,
}) => {
  test.slow()
  const editorHeaders = await signInByApi(request, 'editor')
  const written = await request.post('/api/testimonies?draft=true', {
    ...editorHeaders,
    data: {
      quote: 'I walked for nine nights and slept by day.',
      originalLanguage: 'en',
      attribution: 'A nurse from Musan',
      basis: 'consent',
    },
  })
  const { doc } = (await written.json()) as { doc: { id: string; slug: string } }
  const path = `/admin/collections/testimonies/${doc.id}`

  const editor = await (await browser.newContext({ baseURL: process.env.TEST_SITE_URL })).newPage()
  await signInAtPanel(editor, 'editor')
  await editor.goto(path)
  const field = editor.locator('#field-restsOn')
  await expect(field.getByText('No consent is connected yet. Ask a guardian.')).toBeVisible()
  await expect(editor.getByText('Cannot be published yet')).toBeVisible()
  await expect(field.getByRole('button')).toHaveCount(0)

  const guardian = await (await browser.newContext({ baseURL: process.env.TEST_SITE_URL })).newPage()
  await signInAtPanel(guardian, 'guardian')
  await guardian.goto('/admin/collections/people/create')
  await guardian.getByLabel('Real Name').fill('Chang Hye-won')
  const otherNames = guardian.getByLabel('Other names')
  await otherNames.pressSequentially(' 장혜원 \n\nHyewon')
  await guardian.getByRole('button', { name: 'Save' }).click()
  await expect(guardian).toHaveURL(/\/people\/(?!create)[\w-]+/)
  await guardian.reload()
  await expect(otherNames).toHaveValue('장혜원\nHyewon')

  await guardian.goto('/admin/collections/consents/create')
  await guardian.locator('#field-person .rs__control').click()
  await guardian.getByRole('option', { name: 'Chang Hye-won' }).click()
  await guardian.locator('#field-scopes .rs__control').click()
  await guardian.getByRole('option', { name: 'On this website' }).click()
  await guardian.locator('#field-obtainedOn input').fill('1 Nov 2026')
  await guardian.locator('#field-obtainedOn input').press('Enter')
  await guardian.locator('#field-howExplained').fill('In her own words, twice.')
  await guardian.getByRole('button', { name: 'Save' }).click()
  await expect(guardian).toHaveURL(/\/consents\/(?!create)[\w-]+/)
  await expect(guardian.getByRole('button', { name: 'The person takes it back' })).toBeVisible()

  await guardian.goto(path)
  await guardian.getByRole('button', { name: 'Connect a consent' }).click()
  await guardian.locator('.consent-field__picker .rs__control').click()
  await guardian.getByRole('option', { name: /Chang Hye-won/ }).click()
  await guardian.getByRole('button', { name: 'Connect', exact: true }).click()
  await expect(guardian.locator('#field-restsOn').getByText(/^Active until/)).toBeVisible()
  await expect(guardian.getByRole('link', { name: /^Open the consent/ })).toBeVisible()

  await editor.reload()
  await expect(field.getByText('Active', { exact: true })).toBeVisible()
  await expect(field.getByText('Readers of Korean do not see it')).toBeVisible()
  await expect(editor.getByText('Cannot be published yet')).toHaveCount(0)
  expect(await editor.content()).not.toContain('Hye-won')
  await editor.getByRole('button', { name: 'Publish changes' }).click()
  await expect(async () => {
    expect((await request.get(`/testimonies/${doc.slug}`)).status()).toBe(200)
  }).toPass()
  expect((await request.get(`/ko/testimonies/${doc.slug}`)).status()).toBe(404)
})

test('a page that is kept is shown no more once its consent has ended', async ({ request }) => {
  const { consent, testimony } = await makeConsentedTestimony(request, {
    realName: 'Gil Tae-sik',
    quote: 'The boat had no light, and we counted the strokes of the oars.',
    attribution: 'A rower',
  })
  const guardian = await signInByApi(request, 'guardian')
  const expiresOn = new Date(Date.now() + 6000).toISOString()
  const answer = await request.patch(`/api/consents/${consent.id}`, { ...guardian, data: { expiresOn } })
  expect(answer.status()).toBe(200)
  const status = async () => (await request.get(`/testimonies/${testimony.slug}`)).status()
  const list = async () => (await request.get('/testimonies')).text()
  expect(await status()).toBe(200)
  expect(await list()).toContain('A rower')
  await expect.poll(status).toBe(404)
  expect(Date.now()).toBeGreaterThanOrEqual(new Date(expiresOn).getTime())
  expect(await list()).not.toContain('A rower')
})
