/** What a supporter is asked to do. */
export const actionKinds = ['donate', 'sign-up', 'share', 'watch', 'learn', 'volunteer'] as const

export type ActionKind = (typeof actionKinds)[number]

/** What people sign up for; kept with their consent. */
export const purposes = ['newsletter', 'volunteer', 'pledge'] as const

export type Purpose = (typeof purposes)[number]

/** Kinds of pages at whose end an action can stand by rule. */
export const pageTypes = [
  'home',
  'story',
  'testimony',
  'statistic',
  'video',
  'topic',
  'list',
  'about',
] as const

export type PageType = (typeof pageTypes)[number]

/** How often a gift is given. */
export const frequencies = ['once', 'monthly'] as const

export type Frequency = (typeof frequencies)[number]

type Kinded = { kind?: string | null; target?: string | null; signUpFor?: string | null }

/** What an action signs people up for on this site; nothing where it leads elsewhere, or asks for something else. */
export function purposeOf({ kind, target, signUpFor }: Kinded): Purpose | undefined {
  if (kind === 'volunteer' && !target) return 'volunteer'
  if (kind !== 'sign-up' || target) return undefined
  return signUpFor === 'pledge' ? 'pledge' : 'newsletter'
}
