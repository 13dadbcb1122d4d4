import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, signInAtPanel, signInByApi, test } from './support/test'

const csv = (text: string) => ({ name: 'voices.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

/** Opens the import as one does who uses no mouse, and gives it a file. */
async function importFile(page: Page, file: ReturnType<typeof csv>) {
  await page.getByRole('button', { name: 'Import CSV' }).press('Enter')
  const drawer = page.getByRole('dialog')
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(drawer.getByRole('button', { name: 'Choose a CSV file' })).toBeFocused({ timeout: 100 })
  }).toPass()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(file)
  return drawer
}

test('an editor imports a file: sees what is wrong with it, mends it, and has drafts', async ({
  page,
  request,
}) => {
  await signInAtPanel(page, 'editor')
  await page.goto('/admin/collections/testimonies', { waitUntil: 'networkidle' })
  const header = 'slug,quote,attribution.en,leftYear,topics\n'
  const drawer = await importFile(
    page,
    csv(`${header}from-a-file,"Words,\nof two lines",A Speaker,1997,markets\nsecond,x,y,97,nowhere\n`),
  )
  await expect(drawer.getByRole('alert')).toContainText('2 problems found. Nothing was written.')
  await expect(drawer.getByRole('row')).toHaveCount(3)
  await expect(drawer.getByRole('row').nth(1)).toContainText(
    /3 \(line 4\)\s*topics\s*“nowhere” is not in topics/,
  )
  await expect(drawer.getByRole('row').nth(2)).toContainText('Write a year of four digits.')
  const { violations } = await new AxeBuilder({ page }).include('.csv-import').analyze()
  expect(violations).toEqual([])

  const rows = Array.from({ length: 150 }, (_, index) => `row-${index},Words ${index},A Speaker,1997,markets`)
  const chooser = page.waitForEvent('filechooser')
  await drawer.getByRole('button', { name: 'Choose another file' }).click()
  await (await chooser).setFiles(csv(header + rows.join('\n')))
  await expect(drawer.getByRole('status')).toContainText('150 new, 0 changed, 0 unchanged')
  const confirm = drawer.getByRole('button', { name: 'Import 150 drafts' })
  await expect(confirm).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(drawer.getByText(/Writing drafts: \d+ of 150 rows/)).toBeVisible()
  await expect(drawer.getByRole('status')).toContainText('Imported as drafts. 150 rows: 150 new')
  await drawer.getByRole('button', { name: 'Close' }).nth(1).press('Enter')
  await expect(drawer).toBeHidden()

  const editor = await signInByApi(request, 'editor')
  const found = await request.get('/api/testimonies?where[slug][equals]=row-7&draft=true&depth=1', editor)
  const { docs } = (await found.json()) as { docs: { _status: string; createdBy: { email: string } }[] }
  expect(docs).toEqual([
    expect.objectContaining({
      _status: 'draft',
      createdBy: expect.objectContaining({ email: 'editor@example.org' }),
    }),
  ])
  expect((await request.get('/testimonies/row-7')).status()).toBe(404)
})

test('an editor exports what there is, and importing that changes nothing', async ({ page }) => {
  await signInAtPanel(page, 'editor')
  await page.goto('/admin/collections/statistics', { waitUntil: 'networkidle' })
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^statistics-\d{4}-\d\d-\d\d\.csv$/)
  const content = await readFile(await file.path(), 'utf8')
  expect(content).toMatch(/^\uFEFFslug,status,title\.en,title\.ko,/)
  expect(content).toContain('북한')
  const rows = parse(content, { bom: true, columns: true }).length
  expect(rows).toBeGreaterThan(1)

  const drawer = await importFile(page, csv(content))
  await expect(drawer.getByRole('status')).toContainText(`0 new, 0 changed, ${rows} unchanged`)
  await expect(drawer.getByRole('button', { name: /^Import/ })).toHaveCount(0)
})

test('authors, guardians and the public have no part in it', async ({ page, request }) => {
  for (const collection of ['testimonies', 'statistics']) {
    const address = `/api/${collection}/csv`
    for (const role of ['author', 'guardian', undefined] as const) {
      const session = role ? await signInByApi(request, role) : { headers: {} }
      const headers = { ...session.headers, 'content-type': 'text/csv' }
      const data = 'slug\nnot-theirs\n'
      expect((await request.get(address, session)).status()).toBe(403)
      expect((await request.post(address, { headers, data })).status()).toBe(403)
    }
  }
  await signInAtPanel(page, 'author')
  await page.goto('/admin/collections/testimonies', { waitUntil: 'networkidle' })
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByText('Import CSV')).toHaveCount(0)
  await expect(page.getByText('Export CSV')).toHaveCount(0)
})

test('an import whose connection breaks stops, and is completed by doing it again', async ({
  request,
  baseURL,
}) => {
  const { headers } = await signInByApi(request, 'editor')
  const rows = Array.from({ length: 200 }, (_, index) => `broken-${index},Words ${index},화자`)
  const body = `slug,quote,attribution.ko\n${rows.join('\n')}\n`
  const send = (signal?: AbortSignal) =>
    fetch(`${baseURL}/api/testimonies/csv`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body,
      signal,
    })
  const count = async () => {
    const response = await request.get('/api/testimonies/count?where[slug][like]=broken-', { headers })
    return ((await response.json()) as { totalDocs: number }).totalDocs
  }

  const connection = new AbortController()
  const response = await send(connection.signal)
  await response.body?.getReader().read()
  await expect.poll(count).toBeGreaterThan(0)
  connection.abort()
  await expect
    .poll(async () => {
      const before = await count()
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return (await count()) - before
    })
    .toBe(0)
  expect(await count()).toBeLessThan(200)

  const lines = (await (await send()).text()).trim().split('\n')
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ type: 'done', rows: 200 })
  expect(await count()).toBe(200)
  const again = (await (await send()).text()).trim().split('\n')
  expect(JSON.parse(again.at(-1) ?? '')).toMatchObject({ type: 'done', unchanged: 200 })
})

test('what another site could send, or what is too large, is refused', async ({ request }) => {
  const { headers } = await signInByApi(request, 'editor')
  const send = (type: string, data: string) =>
    request.post('/api/testimonies/csv', { headers: { ...headers, 'content-type': type }, data })
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect((await send(type, 'slug\nforged\n')).status()).toBe(415)
  }
  const large = await send('text/csv', `slug,quote\n${'x'.repeat(33 * 1024 * 1024)}`)
  expect(large.status()).toBe(413)
  expect(await large.text()).toContain('larger than 32 MB')
})
