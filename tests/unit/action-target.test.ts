import { describe, expect, test } from '@jest/globals'
import { addressOf, checkGifts, checkTarget, minorUnits } from '@/actions/target'

const gift = { amount: 25, currency: 'USD', frequency: 'once' as const }
const press = { slug: 'give', source: '/stories/markets', host: 'voices.example' }

describe('what an editor may write as the target of an action', () => {
  test.each([
    '/about',
    '/stories/a#chapter-2',
    'https://give.example',
    'https://give.example/a?b=c',
    'https://give.example/{?amount,currency}',
    'https://give.example{?amount}',
    'https://give.example/?sum={minor}&page={source}',
    'https://give.example/{frequency}/{+source}',
  ])('%s', (target) => expect(checkTarget(target)).toBe(true))

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/go/give',
    '/api/users',
    '/admin',
    '/about?sum={amount}',
    '/about\u0000',
    'javascript:alert(1)',
    'ftp://give.example',
    'http://give.example',
    'https://{source}.example/',
    'https://give.example{source}',
    'https://give.example@evil.example/',
    'https://give.example\\@evil.example/',
    'https://give.example/ a',
    'https://give.example/{card}',
    'https://give.example/{amount',
    'about',
  ])('never %s', (target) => expect(checkTarget(target)).toEqual(expect.any(String)))

  test('what it cannot fill in is named', () => {
    expect(checkTarget('https://give.example/{card}')).toContain('{card}')
  })
})

test('a target takes what is offered, or the editor is told', () => {
  const offered = { hasAmounts: true, isMonthly: true }
  expect(checkGifts('https://give.example/{?amount,frequency}', offered)).toBe(true)
  expect(checkGifts('https://give.example/{?minor}', { ...offered, isMonthly: false })).toBe(true)
  expect(checkGifts('https://give.example/', { hasAmounts: false, isMonthly: true })).toBe(true)
  expect(checkGifts('https://give.example/{?amount}', offered)).toContain('{frequency}')
  expect(checkGifts('https://give.example/', offered)).toContain('{amount}')
})

describe('where a press leads', () => {
  test('to the target, filled in, with what tells campaigns apart', () => {
    const target = 'https://give.example/pay{?amount,currency,frequency,source}'
    const url = new URL(addressOf({ ...press, target, gift }))
    expect(url.origin + url.pathname).toBe('https://give.example/pay')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      amount: '25',
      currency: 'USD',
      frequency: 'once',
      source: '/stories/markets',
      utm_source: 'voices.example',
      utm_medium: 'call-to-action',
      utm_campaign: 'give',
      utm_content: '/stories/markets',
    })
  })

  test('without a gift, what is unknown is left out; what the editors wrote themselves stays', () => {
    const target = 'https://give.example/?utm_source=letter{&amount}'
    expect(addressOf({ ...press, source: '', target })).toBe(
      'https://give.example/?utm_source=letter&utm_medium=call-to-action&utm_campaign=give',
    )
  })

  test.each(['/stories/a?x=1&amount=9#', '/stories/%2f..', "/stories/'><script>"])(
    'whatever the source is, it stays one value of one host: %s',
    (source) => {
      const url = new URL(addressOf({ ...press, source, target: 'https://give.example/{?source}', gift }))
      expect(url.host).toBe('give.example')
      expect(url.searchParams.get('source')).toBe(source)
      expect(url.searchParams.has('amount')).toBe(false)
    },
  )

  test.each([
    [{ amount: 25, currency: 'USD' }, 2500],
    [{ amount: 19.99, currency: 'EUR' }, 1999],
    [{ amount: 10_000, currency: 'KRW' }, 10_000],
  ])('%j is %d in its smallest unit', (amount, minor) => expect(minorUnits(amount)).toBe(minor))
})
