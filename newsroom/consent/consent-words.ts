import { differenceInCalendarDays } from 'date-fns'
import type { ConsentView } from '@/consent/view-consent'

type Standing = Pick<ConsentView, 'status' | 'expiresOn' | 'withdrawnOn'>

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A day as everybody reads it alike: 3 May 2029. */
export function dayOf(at: string | undefined): string {
  return at ? days.format(new Date(at)) : 'a day that nobody noted'
}

/** Where a consent stands, in a sentence; with the day to those who may know it. */
export function standingOf({ status, expiresOn, withdrawnOn }: Standing, now: Date): string {
  switch (status) {
    case 'active':
      return expiresOn ? `Active until ${dayOf(expiresOn)}` : 'Active'
    case 'expiring':
      return expiresOn ? endsIn(differenceInCalendarDays(new Date(expiresOn), now)) : 'Ends within 30 days'
    case 'expired':
      return expiresOn ? `Ended on ${dayOf(expiresOn)}` : 'Ended'
    case 'withdrawn':
      return withdrawnOn ? `Taken back on ${dayOf(withdrawnOn)}` : 'Taken back'
    default:
      return 'No consent is connected yet.'
  }
}

function endsIn(count: number): string {
  if (count === 0) return 'Ends today'
  return count === 1 ? 'Ends tomorrow' : `Ends in ${count} days`
}
