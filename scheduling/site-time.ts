import { TZDate } from '@date-fns/tz'

/** What a scheduled hour may look like: a day and a time without a zone, as a browser's field gives it. */
export const localTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/

/** Whether this names a time zone, such as Asia/Seoul. */
export function isTimeZone(name: unknown): name is string {
  try {
    return (
      typeof name === 'string' && name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    )
  } catch {
    return false
  }
}

/**
 * The instant at which clocks of a time zone show a day and time. Of an hour that they show twice, the first.
 * @param local such as 2026-12-01T09:00
 * @returns nothing when there is no such day, or when clocks are put forward past that time
 */
export function instantOf(local: string, timeZone: string): Date | undefined {
  if (!localTimePattern.test(local)) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number)
  const instant = new Date(new TZDate(year, month - 1, day, hour, minute, timeZone).getTime())
  const anHourBefore = new Date(instant.getTime() - 3_600_000)
  return [anHourBefore, instant].find((candidate) => localTime(candidate, timeZone) === local)
}

/** What clocks of a time zone show at an instant, in the same form. */
export function localTime(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return parts.format(instant).replace(' ', 'T')
}
