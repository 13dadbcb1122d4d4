import { addYears, subDays } from 'date-fns'

/** What a person can allow. */
export const scopes = [
  'website',
  'social',
  'print',
  'fundraising',
  'translation',
  'portrait',
  'voice',
  'offline',
] as const

export type Scope = (typeof scopes)[number]

/** How a person wishes to be named. */
export const nameForms = ['anonymous', 'pseudonym', 'first-name', 'real'] as const

/** The scopes that the database is asked for, each with the field that says until when it is covered. */
export const askedScopes = ['website', 'portrait', 'translation', 'fundraising'] as const

export type AskedScope = (typeof askedScopes)[number]

/** What of a consent the rules look at. Dates are ISO 8601. */
export type ConsentFacts = {
  scopes?: readonly Scope[] | null
  expiresOn?: string | null
  withdrawnOn?: string | null
}

export type ConsentStatus = 'active' | 'expiring' | 'expired' | 'withdrawn'

/** For how many days before its end a consent is said to be expiring. */
const expiringDays = 30

/** Where a consent stands. One without an end has none that counts: it is expired. */
export function consentStatus({ expiresOn, withdrawnOn }: ConsentFacts, now: Date): ConsentStatus {
  if (withdrawnOn) return 'withdrawn'
  if (!expiresOn || new Date(expiresOn) <= now) return 'expired'
  return subDays(new Date(expiresOn), expiringDays) <= now ? 'expiring' : 'active'
}

/** Whether a consent allows something at this moment. */
export function covers(consent: ConsentFacts, scope: Scope, now: Date): boolean {
  const status = consentStatus(consent, now)
  return (status === 'active' || status === 'expiring') && (consent.scopes?.includes(scope) ?? false)
}

/** Until when each scope is covered, for the database to ask: nothing where it is not. */
export function coverage({ scopes: allowed, expiresOn, withdrawnOn }: ConsentFacts) {
  const until = (scope: AskedScope) => (!withdrawnOn && allowed?.includes(scope) ? (expiresOn ?? null) : null)
  return {
    websiteUntil: until('website'),
    portraitUntil: until('portrait'),
    translationUntil: until('translation'),
    fundraisingUntil: until('fundraising'),
  } satisfies Record<`${AskedScope}Until`, string | null>
}

/** When a consent ends of which nobody said when: three years after it was given. */
export function usualEnd(obtainedOn: string): string {
  return addYears(new Date(obtainedOn), 3).toISOString()
}

/** What is wrong with the dates of a consent, in words for a guardian, each with its field. */
export function wrongDates(
  { obtainedOn, expiresOn }: { obtainedOn: string; expiresOn: string },
  now: Date,
): { path: 'obtainedOn' | 'expiresOn'; message: string }[] {
  const [from, to] = [new Date(obtainedOn), new Date(expiresOn)]
  // A day begins earlier elsewhere.
  if (subDays(from, 1) > now)
    return [{ path: 'obtainedOn', message: 'That day is yet to come. A consent counts once it was given.' }]
  if (to <= from) return [{ path: 'expiresOn', message: 'It must end after it was given.' }]
  if (to > addYears(from, 10))
    return [
      {
        path: 'expiresOn',
        message: 'No consent is for ever: choose a day within ten years, and ask again then.',
      },
    ]
  return []
}
