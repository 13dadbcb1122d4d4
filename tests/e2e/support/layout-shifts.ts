import type { Page } from '@playwright/test'

/** What moved though no reader had asked for it, and how far; in the browser's own measure of layout shift. */
export type Shift = { value: number; moved: string[] }

/** From the next page on, each page keeps what has moved in it. */
export async function keepShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Entry = PerformanceEntry & { value: number; sources: { node?: Element }[] }
    const shifts: Shift[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[])
        shifts.push({ value, moved: sources.map(({ node }) => node?.outerHTML?.slice(0, 200) ?? '') })
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** What has moved in the page until now. */
export function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts)
}
