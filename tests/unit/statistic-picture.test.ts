import { describe, expect, test } from '@jest/globals'
import { cellsPath, heightOf } from '@/components/statistic-picture/cells'
import { symbolOf } from '@/components/statistic-picture/symbols'
import { unitsOf } from '@/components/statistic-picture/units'

const count = { kind: 'count', qualifier: 'exactly' } as const
const share = { kind: 'percent', qualifier: 'exactly' } as const

describe('a figure is drawn with', () => {
  test.each([
    ['one symbol for each of a few', { ...count, value: 7 }, { each: 1, sure: 7 }],
    ['a hundred at most', { ...count, value: 1_000_000 }, { each: 10_000, sure: 100 }],
    ['more than ten', { ...count, value: 1_000_001 }, { each: 100_000, sure: 10.00001 }],
    ['parts of a symbol', { ...count, value: 33_500 }, { each: 1000, sure: 33.5 }],
    ['a hundred people for a share', { ...share, value: 72.5 }, { each: 1, sure: 72.5, whole: 100 }],
    ['one for a share of one', { ...share, value: 1 }, { each: 1, sure: 1, whole: 100 }],
  ] as const)('%s', (_, figure, wanted) => {
    expect(unitsOf(figure)).toEqual({ unsure: 0, isOpen: false, whole: undefined, ...wanted })
  })

  test.each([
    ['over', { qualifier: 'over' }, { sure: 40, unsure: 0, isOpen: true }],
    ['at least', { qualifier: 'at least' }, { sure: 40, unsure: 0, isOpen: true }],
    ['up to', { qualifier: 'up to' }, { sure: 0, unsure: 40, isOpen: false }],
    ['about', { qualifier: 'about' }, { sure: 0, unsure: 40, isOpen: false }],
    ['a range', { upperValue: 600 }, { sure: 40, unsure: 20, isOpen: false }],
    ['about a range', { upperValue: 600, qualifier: 'about' }, { sure: 0, unsure: 60, isOpen: false }],
  ] as const)('what is meant by %s', (_, meant, wanted) => {
    expect(unitsOf({ ...count, value: 400, ...meant })).toMatchObject({ each: 10, ...wanted })
  })

  test('the scale of the larger one where it stands beside something known', () => {
    expect(unitsOf({ ...count, value: 33_000 }, 66_704)).toMatchObject({ each: 1000, sure: 33 })
    expect(unitsOf({ ...count, value: 1_000_000 }, 21_200_000)).toMatchObject({ each: 1_000_000, sure: 1 })
  })

  test.each([
    ['nothing', { ...count, value: 0 }],
    ['less than nothing', { ...count, value: -5 }],
    ['a share of more than everything', { ...share, value: 140 }],
    ['a range of shares that ends beyond', { ...share, value: 90, upperValue: 140 }],
    ['a ratio', { kind: 'ratio', qualifier: 'exactly', value: 3 }],
    ['what is no number', { ...count, value: Number.NaN }],
  ] as const)('no symbols, if it is %s', (_, figure) => {
    expect(unitsOf(figure)).toBeUndefined()
  })

  test('never more than a hundred symbols, and rarely ten or fewer, whatever its size', () => {
    for (let value = 1e-6; value < 1e15; value *= 1.37) {
      const { sure = 0, each } = unitsOf({ ...count, value }) ?? {}
      if (each !== 1) expect(sure).toBeGreaterThan(9.999_999)
      expect(sure).toBeLessThanOrEqual(100)
    }
  })
})

describe('symbols fill a grid', () => {
  test('from left to right, row by row, and by parts', () => {
    expect(cellsPath(0, 20)).toBe('M0 0H400V36H0z')
    expect(cellsPath(18, 21.5)).toBe('M360 0H400V36H360zM0 36H30V72H0z')
    expect(cellsPath(5, 5)).toBe('')
    expect([heightOf(20), heightOf(20.1)]).toEqual([36, 72])
  })

  test('chosen by the editors, or else by what is counted', () => {
    expect(symbolOf({ kind: 'count', unit: 'markets', symbol: 'stall' })).toBe('stall')
    expect(symbolOf({ kind: 'count', unit: 'people' })).toBe('person')
    expect(symbolOf({ kind: 'count', unit: 'markets' })).toBe('thing')
    expect(symbolOf({ kind: 'money', unit: 'USD' })).toBe('coin')
    expect(symbolOf({ kind: 'percent', unit: 'percent' })).toBe('person')
  })
})
