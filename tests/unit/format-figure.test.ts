import { describe, expect, test } from '@jest/globals'
import { formatDay, formatFigure } from '@/components/format-figure'

describe('a figure is written', () => {
  test.each([
    ['a share', { value: 72, kind: 'percent', unit: 'percent' }, '72%', '72%'],
    ['a share with a fraction', { value: 2.5, kind: 'percent', unit: 'percent' }, '2.5%', '2.5%'],
    ['a small count', { value: 400, kind: 'count', unit: 'markets' }, '400', '400'],
    ['a count in thousands', { value: 33000, kind: 'count', unit: 'people' }, '33,000', '33,000'],
    ['a round million', { value: 1_000_000, kind: 'count', unit: 'people' }, '1 million', '100만'],
    ['a count that must not be rounded', { value: 1_234_567, kind: 'count' }, '1,234,567', '1,234,567'],
    ['a small sum', { value: 20, kind: 'money', unit: 'USD' }, '$20', '20달러'],
    ['a large sum', { value: 15_000_000, kind: 'money', unit: 'USD' }, '$15 million', '1500만 달러'],
    ['a sum in between', { value: 600_000, kind: 'money', unit: 'USD' }, '$600,000', '60만 달러'],
    ['a sum with cents', { value: 0.5, kind: 'money', unit: 'USD' }, '$0.5', '0.5달러'],
    [
      'a sum in a currency of two countries',
      { value: 5000, kind: 'money', unit: 'KPW' },
      'KPW\u00a05,000',
      '5,000 북한 원',
    ],
    ['a sum in another one', { value: 5000, kind: 'money', unit: 'EUR' }, '€5,000', '5,000 유로'],
    ['a ratio', { value: 1.75, kind: 'ratio' }, '1.75', '1.75'],
  ] as const)('%s', (_, figure, english, korean) => {
    expect(formatFigure(figure, 'en')).toBe(english)
    expect(formatFigure(figure, 'ko')).toBe(korean)
  })

  test('a day, the same in every time zone', () => {
    expect(formatDay('2019-06-01T00:00:00.000Z', 'en')).toBe('June 1, 2019')
    expect(formatDay('2019-06-01T00:00:00.000Z', 'ko')).toBe('2019년 6월 1일')
  })
})
