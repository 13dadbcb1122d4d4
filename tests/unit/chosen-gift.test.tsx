import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { ChosenGift } from '@/components/chosen-gift'
import type { ActView } from '@/content/views'

const act: ActView = {
  slug: 'give',
  kind: 'donate',
  label: 'Give',
  gifts: [{ amount: 25, currency: 'USD', frequency: 'once' }],
  currencies: ['USD'],
  isMonthly: false,
}

const html = (amount: string) =>
  renderToStaticMarkup(<ChosenGift act={act} href="/go/give?from=%2F" asked={{ amount }} locale="en" />)

test('an amount with parts of a cent leads to one that is taken, and none to what is suggested', () => {
  expect(html('12.345')).toContain('&amp;amount=12.35&amp;')
  expect(html('40')).toContain('&amp;amount=40&amp;')
  for (const none of ['', '0.001', '-5', 'x', '1e9']) expect(html(none)).toContain('&amp;amount=25&amp;')
})
