import { describe, expect, test } from '@jest/globals'
import { instantOf, isTimeZone, localTime } from '@/scheduling/site-time'

describe('an hour of the site', () => {
  test.each([
    ['2026-12-01T09:00', 'Asia/Seoul', '2026-12-01T00:00:00.000Z'],
    ['2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01T09:00', 'Europe/Berlin', '2026-12-01T08:00:00.000Z'],
    ['2026-12-01T00:00', 'UTC', '2026-12-01T00:00:00.000Z'],
    ['2028-02-29T12:30', 'America/New_York', '2028-02-29T17:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)?.toISOString()).toBe(instant)
    expect(localTime(new Date(instant), zone)).toBe(local)
  })

  test('that clocks show twice is the first of the two', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  test.each([
    ['2026-03-29T02:30', 'Europe/Berlin'],
    ['2026-02-30T09:00', 'UTC'],
    ['2026-13-01T09:00', 'UTC'],
    ['2026-12-01T25:00', 'UTC'],
    ['tomorrow', 'UTC'],
    ['2026-12-01 09:00', 'UTC'],
  ])('that no clock shows is none: %s in %s', (local, zone) => {
    expect(instantOf(local, zone)).toBeUndefined()
  })
})

test('a time zone is known by its name', () => {
  for (const name of ['UTC', 'Asia/Seoul', 'Europe/Berlin']) expect(isTimeZone(name)).toBe(true)
  for (const name of ['Seoul', '', 'Mars/Olympus', null, 9]) expect(isTimeZone(name)).toBe(false)
})
