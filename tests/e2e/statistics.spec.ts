import { publishable } from '../support/publishable'
import { expect, signInByApi, test } from './support/test'

test('a figure is drawn as it is meant, beside something known', async ({ page }) => {
  await page.goto('/statistics/refugees-in-south-korea')
  const picture = page.getByRole('img', {
    name: 'One symbol stands for 1,000. There are more than are drawn',
  })
  await expect(picture).toBeVisible()
  await expect(page.getByText('the 66,704 seats of Seoul World Cup Stadium')).toBeVisible()
  await page.goto('/ko/statistics/usb-access')
  await expect(
    page.getByRole('img', { name: '사람 그림 백 개 가운데 81개가 채워져 있습니다.' }),
  ).toBeVisible()
})

test('a paper can cite a figure and a testimony, without any script', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL })
  await page.goto('/statistics/refugees-in-south-korea')
  await page.getByText('Cite this').click()
  const note = 'Figure; source: A Changing North Korea, Liberty in North Korea (LiNK)'
  await expect(
    page.getByText(`Over 33,000 refugees from North Korea have reached South Korea [${note}]`),
  ).toBeVisible()
  await expect(page.getByText(`/statistics/refugees-in-south-korea}`)).toBeVisible()
  await page.goto('/testimonies')
  await page.getByRole('main').getByRole('link', { name: 'Joo Yang' }).first().click()
  await page.getByText('Cite this').click()
  await expect(page.getByText(/^Carried Across\. \(\d{4}, \w+ \d+\)\. Joo Yang: “/)).toBeVisible()
  await page.close()
})

test('a figure says that it may be out of date from the day on which it is to be looked at', async ({
  request,
}) => {
  const editor = await signInByApi(request, 'editor')
  const data = { ...publishable.statistics.data, title: 'boats were counted', slug: 'boats-counted' }
  const made = await request.post('/api/statistics', { ...editor, data: { ...data, _status: 'published' } })
  expect(made.status()).toBe(201)
  const { doc } = (await made.json()) as { doc: { id: string } }
  const reviewBy = new Date(Date.now() + 6000).toISOString()
  const change = { ...editor, data: { reviewBy, _status: 'published' } }
  expect((await request.patch(`/api/statistics/${doc.id}`, change)).status()).toBe(200)
  const isStale = async () =>
    (await (await request.get('/statistics/boats-counted')).text()).includes('this figure may be out of date')
  expect(await isStale()).toBe(false)
  await expect.poll(isStale).toBe(true)
  expect(Date.now()).toBeGreaterThanOrEqual(new Date(reviewBy).getTime())
  await request.delete(`/api/statistics/${doc.id}`, await signInByApi(request, 'admin'))
})
