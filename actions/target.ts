import { parseTemplate } from 'url-template'
import type { Frequency } from './kinds'

/**
 * What the address of a provider of donations can be given, as RFC 6570 writes it: `?sum={amount}` or `{&currency}`.
 * `minor` is the amount in the smallest unit of its currency, which some providers want.
 * @see https://www.rfc-editor.org/rfc/rfc6570
 */
export const templateNames = ['amount', 'minor', 'currency', 'frequency', 'source'] as const

/** A gift that a reader chose: an amount in whole units of an ISO 4217 currency. */
export type Gift = { amount: number; currency: string; frequency: Frequency }

/** First parts of our own addresses that are no pages for readers. */
const notPages = ['go', 'api', 'admin', 'internal', 'preview', 'receipts', '_next']

/** Whether this is a page of our site, such as `/about`; `//host` is none, though it begins with a slash. */
export function isOwnPage(target: string): boolean {
  if (!/^\/(?![/\\])[^\s\\{}\p{Cc}\p{Cs}]*$/u.test(target)) return false
  return !notPages.includes(target.split(/[/?#]/)[1] ?? '')
}

/**
 * Accepts a page of this site, or a full https address, in which `{amount}` and the like may stand behind its host.
 * @returns true, or what is wrong
 */
export function checkTarget(target: string): true | string {
  if (isOwnPage(target)) return true
  if (target.startsWith('/')) return 'This is no page of the site for readers.'
  // A host must be written out: with a name in it, it could become any.
  if (!/^https:\/\/[^\s{}/?#@\\]+(?:$|[/?#]|\{\?)\S*$/i.test(target))
    return 'Write the full address, beginning with https:// and a host without braces.'
  const unknown = namesIn(target).find((name) => !templateNames.some((known) => known === name))
  if (unknown !== undefined)
    return `{${unknown}} is nothing that we could fill in. There are {${templateNames.join('}, {')}}.`
  const filled = expand(target, { amount: 25, currency: 'USD', frequency: 'once' }, '/')
  const isWhole = URL.canParse(filled) && !/[{}\s]/.test(filled)
  return isWhole || 'This does not make an address. Look at its braces.'
}

/**
 * Checks that a provider is told what was chosen: where amounts are offered, a target must take one, and where they are
 * offered monthly as well, either the target takes the frequency or monthly gifts have a target of their own.
 * @returns true, or what is missing
 */
export function checkGifts(
  target: string,
  { hasAmounts, isMonthly }: { hasAmounts: boolean; isMonthly: boolean },
): true | string {
  const names = namesIn(target)
  if (hasAmounts && !names.includes('amount') && !names.includes('minor'))
    return 'Write {amount} where the provider takes it, or leave the amounts empty: the one that is pressed would be lost.'
  if (hasAmounts && isMonthly && !names.includes('frequency'))
    return 'Write {frequency} where the provider takes it, or say where monthly gifts lead: they would be given once.'
  return true
}

/** The names in a template, in its order. */
function namesIn(template: string): string[] {
  return [...template.matchAll(/\{([^{}]*)\}/g)].flatMap(([, inside = '']) =>
    inside.replace(/^[+#./;?&]/, '').split(','),
  )
}

/** An address with what is known filled in, and everything else left out. */
function expand(template: string, gift: Gift | undefined, source: string): string {
  const minor = gift && minorUnits(gift)
  return parseTemplate(template).expand({ ...gift, ...(minor !== undefined && { minor }), source })
}

/** An amount in the smallest unit of its currency: cents, or whole yen. */
export function minorUnits({ amount, currency }: Pick<Gift, 'amount' | 'currency'>): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return Math.round(amount * 10 ** maximumFractionDigits)
}

type Press = {
  /** The action's own target, already checked. */
  target: string
  slug: string
  /** The page it was pressed on, as a path without a host; empty where it was on none. */
  source: string
  /** The host of this site. */
  host: string
  gift?: Gift
}

/**
 * Where an action on another site leads: its target, filled in, with what campaigns are told apart by unless the editors
 * wrote that themselves. Never another host than that of the target.
 * @see https://support.google.com/analytics/answer/10917952
 */
export function addressOf({ target, slug, source, host, gift }: Press): string {
  const url = new URL(expand(target, gift, source))
  const campaign = {
    utm_source: host,
    utm_medium: 'call-to-action',
    utm_campaign: slug,
    ...(source && { utm_content: source }),
  }
  for (const [name, value] of Object.entries(campaign))
    if (!url.searchParams.has(name)) url.searchParams.set(name, value)
  return url.href
}
