import { differenceInCalendarDays } from 'date-fns'
import type { ConsentView } from '@/consent/view-consent'

type Standing = Pick<ConsentView, 'status' | 'expiresOn' | 'withdrawnOn'>

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day as everybody reads it alike: 3 May 2029. */
export function dayOf(at: string | undefined): string {
  return at ? days.format(new Date(at)) : 'a day that nobody noted'
}

/** Where a consent stands, in a sentence. */
export function standingOf({ status, expiresOn, withdrawnOn }: Standing, now: Date): string {
  switch (status) {
    case 'active':
      return `Active until ${dayOf(expiresOn)}`
    case 'expiring':
      return endsIn(differenceInCalendarDays(new Date(expiresOn ?? now), now))
    case 'expired':
      return `Ended on ${dayOf(expiresOn)}`
    case 'withdrawn':
      return `Taken back on ${dayOf(withdrawnOn)}`
    default:
      return 'No consent is connected yet.'
  }
}

function endsIn(count: number): string {
  if (count === 0) return 'Ends today'
  return count === 1 ? 'Ends tomorrow' : `Ends in ${count} days`
}
