import type { Where } from 'payload'

/** The actions that are shown at an instant: from the beginning of their time until its end, where they have any. */
export function shownAt(instant: Date): Where {
  const now = instant.toISOString()
  return {
    and: [
      { or: [{ shownFrom: { exists: false } }, { shownFrom: { less_than_equal: now } }] },
      { or: [{ shownUntil: { exists: false } }, { shownUntil: { greater_than: now } }] },
    ],
  }
}

type Dated = { shownFrom?: string | null; shownUntil?: string | null }

/** Whether an action is shown at an instant. */
export function isShownAt({ shownFrom, shownUntil }: Dated, instant: Date): boolean {
  const now = instant.getTime()
  return (
    (!shownFrom || new Date(shownFrom).getTime() <= now) &&
    (!shownUntil || new Date(shownUntil).getTime() > now)
  )
}
