/** A day and time such as 2026-11-24T15:16 as the panel writes them elsewhere: 24 Nov 2026, 15:16. */
export function readable(local: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
  return local ? day.format(new Date(`${local}:00Z`)) : ''
}
