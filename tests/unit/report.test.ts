import { describe, expect, test } from '@jest/globals'
import { addUp, type CountRow, emptySummary, toReport } from '@/actions/report/add-up'
import { differenceOf, mostMoving, pressesPer100 } from '@/actions/report/compare'
import { daysOf, lengthOf, rangeBefore, readRange } from '@/actions/report/range'

describe('the days of a report', () => {
  const today = '2026-03-02'

  test.each([
    [{}, '2026-02-03', '2026-03-02'],
    [{ from: '', to: null }, '2026-02-03', '2026-03-02'],
    [{ from: '2026-02-27' }, '2026-02-27', '2026-03-02'],
    [{ to: '2024-03-01' }, '2024-02-03', '2024-03-01'],
    [{ from: '2026-03-02', to: '2026-03-02' }, '2026-03-02', '2026-03-02'],
    [{ from: '2024-01-01', to: '2026-03-10' }, '2024-01-01', '2026-03-10'],
  ])('%j are from %s to %s', (query, from, to) => {
    expect(readRange(query, today)).toEqual({ range: { from, to } })
  })

  test.each([
    [{ from: '2026-03-03', to: '2026-03-02' }, 'is after the last'],
    [{ from: '2026-04-01' }, 'is after the last'],
    [{ from: '2024-01-01', to: '2026-03-11' }, 'at most 800 days'],
    [{ from: '2026-02-30' }, 'such as 2026-12-01'],
    [{ from: 'yesterday' }, 'such as 2026-12-01'],
    [{ from: ['2026-01-01', '2026-01-02'] }, 'Write days'],
    [{ to: '0000-01-01' }, 'from the year 2000 on'],
    [{ to: '2026-01-01T00:00' }, 'such as 2026-12-01'],
  ])('%j are refused: %s', (query, why) => {
    expect(readRange(query, today)).toEqual({ refused: expect.stringContaining(why) })
  })

  test('are each there once, also where clocks are changed, and in leap years', () => {
    const range = { from: '2024-02-27', to: '2024-04-01' }
    const days = daysOf(range)
    expect([days.length, new Set(days).size, lengthOf(range)]).toEqual([35, 35, 35])
    expect(days).toEqual(expect.arrayContaining(['2024-02-29', '2024-03-10', '2024-03-31', '2024-04-01']))
  })

  test('are compared with as many before them', () => {
    expect(rangeBefore({ from: '2026-03-01', to: '2026-03-07' })).toEqual({
      from: '2026-02-22',
      to: '2026-02-28',
    })
  })
})

const row = (day: string, source: string, action?: string, views = 0, presses = 0): CountRow => ({
  day,
  source,
  action,
  views,
  presses,
})

describe('rows', () => {
  const range = { from: '2026-12-01', to: '2026-12-03' }
  const rows = [
    row('2026-12-01', '/stories/a', undefined, 100),
    row('2026-12-01', '/stories/a', 'give', 90, 3),
    row('2026-12-03', '/stories/a', 'give', 10, 2),
    row('2026-12-03', '/', 'give', 50, 7),
    row('2026-12-03', '', 'share', 0, 1),
    row('2026-12-04', '/', 'give', 9, 9),
  ]

  test('are added up in all, by day, by action and by page, those of other days left out', () => {
    const summary = emptySummary(range)
    for (const each of rows) addUp(summary, [each])
    expect(summary.total).toEqual({ pageViews: 100, views: 150, presses: 13 })
    expect(Object.fromEntries(summary.byAction)).toEqual({
      give: { pageViews: 0, views: 150, presses: 12 },
      share: { pageViews: 0, views: 0, presses: 1 },
    })
    expect(summary.bySource.get('/stories/a')).toEqual({ pageViews: 100, views: 100, presses: 5 })
    expect([...summary.byDay.values()].map(({ presses }) => presses)).toEqual([3, 0, 10])
  })

  test('become a report with every day, and the pages with the most presses first', () => {
    const of = rows.filter(({ action }) => action !== undefined)
    expect(toReport(addUp(emptySummary(range), of))).toEqual({
      views: 150,
      presses: 13,
      bySource: [
        { source: '/', views: 50, presses: 7 },
        { source: '/stories/a', views: 100, presses: 5 },
        { source: null, views: 0, presses: 1 },
      ],
      byDay: [
        { day: '2026-12-01', views: 90, presses: 3 },
        { day: '2026-12-02', views: 0, presses: 0 },
        { day: '2026-12-03', views: 60, presses: 10 },
      ],
    })
  })
})

describe('a comparison', () => {
  test.each([
    [0, 0, 'the same'],
    [12, 12, 'the same'],
    [12, 0, '12 more; there were none before'],
    [3, 2, '1 more'],
    [0, 4, '4 fewer'],
    [1500, 1000, '500 more (50%)'],
    [5, 20, '15 fewer (75%)'],
    [2.5, 2.4, '0.1 more'],
  ])('of %d with %d says: %s', (now, before, words) => {
    expect(differenceOf(now, before)).toBe(words)
  })

  test('of presses with views needs views', () => {
    expect([pressesPer100(1, 3), pressesPer100(0, 3), pressesPer100(4, 0)]).toEqual([33.3, 0, undefined])
  })

  test('of pages passes over those that few have read, and says nothing where it cannot tell', () => {
    const page = (pageViews: number, presses: number) => ({ pageViews, views: pageViews, presses })
    const most = (pages: Record<string, ReturnType<typeof page>>) =>
      mostMoving(new Map(Object.entries(pages)))
    const [a, b] = ['/stories/a', '/testimonies/b']
    const [few, others] = [{ '/stories/few': page(2, 2) }, { '': page(500, 400), '/about': page(60, 30) }]
    expect(most({ ...few, ...others, [a]: page(200, 4), [b]: page(100, 3) })).toEqual({ source: b, rate: 3 })
    expect(most({ ...few, ...others, [a]: page(200, 4) })).toBeUndefined()
    expect(most({ [a]: page(60, 0), [b]: page(70, 0) })).toBeUndefined()
  })
})
