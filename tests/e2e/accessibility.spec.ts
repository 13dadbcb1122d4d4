import { AxeBuilder } from '@axe-core/playwright'
import { pageTypes } from './support/pages'
import { expect, test } from './support/test'

for (const [name, path] of Object.entries(pageTypes)) {
  for (const prefix of ['', '/ko']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing wrong with “${name}”, ${prefix || '/en'}, ${colorScheme}`, async ({
        browser,
        baseURL,
      }) => {
        const context = await browser.newContext({ baseURL, colorScheme, reducedMotion: 'reduce' })
        const page = await context.newPage()
        await page.goto(`${prefix}${path}`.replace(/(.)\/$/, '$1'))
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
        await context.close()
      })
    }
  }
}

test('the keyboard reaches the text first, and then everything in order', async ({ page }) => {
  await page.goto('/stories/markets-from-below')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused()
})
