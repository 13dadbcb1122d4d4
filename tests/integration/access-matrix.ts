import type { Role } from '@/access/roles'
import type { PublishedCollection } from '@/collections/shared/published-collections'

/** Everybody there is, for the purposes of access. */
export const parties = ['public', 'author', 'editor', 'guardian', 'admin'] as const satisfies (
  | 'public'
  | Role
)[]

export type Party = (typeof parties)[number]

/** The states in which a record can be. `own` is the author's; all others are an editor's. */
export const states = [
  'own draft',
  'draft',
  'own published',
  'published',
  'drafted over',
  'own drafted over',
  'trashed',
  'own trashed',
] as const

export type State = (typeof states)[number]

/** What can be tried on a record over REST. */
export const operations = [
  'read',
  'list',
  'read versions',
  'revise',
  'change',
  'publish',
  'unpublish',
  'unpublish and change',
  'trash',
  'take out of the trash',
  'delete',
  'restore a version',
  'duplicate',
] as const

export type Operation = (typeof operations)[number]

const live: State[] = ['own published', 'published', 'drafted over', 'own drafted over']
const drafts: State[] = ['own draft', 'draft']
const present: State[] = [...drafts, ...live]
const all: State[] = [...states]

type Rules = Partial<Record<Operation, State[]>>

const reading: Rules = { read: all, list: all, 'read versions': all }

const editing: Rules = {
  ...reading,
  revise: present,
  change: present,
  publish: present,
  unpublish: present,
  'unpublish and change': present,
  trash: present,
  'take out of the trash': ['trashed', 'own trashed'],
  'restore a version': present,
  duplicate: present,
}

/** docs/access.md as data: in which states each party may do what. What is not named here is refused. */
const rules: Record<Party, Rules> = {
  public: { read: live, list: live },
  author: {
    ...reading,
    revise: ['own draft'],
    change: ['own draft'],
    unpublish: ['own draft'],
    'unpublish and change': ['own draft'],
    'restore a version': ['own draft'],
    duplicate: present,
  },
  editor: editing,
  guardian: reading,
  admin: { ...editing, delete: all },
}

/** Rules of single collections that differ from those of all. */
const exceptions: Partial<Record<PublishedCollection, Partial<Record<Party, Rules>>>> = {
  // A guardian may say of any testimony that it is not to be on the site.
  testimonies: { guardian: { ...reading, unpublish: present } },
}

/** Whether the matrix allows it. */
export function isAllowed(
  party: Party,
  operation: Operation,
  collection: PublishedCollection,
  state: State,
): boolean {
  const own = exceptions[collection]?.[party] ?? rules[party]
  return own[operation]?.includes(state) ?? false
}

/**
 * What the matrix leaves open, because it is no question of access: to take out of the trash what is not in it changes
 * nothing, what is in it is first taken out by whoever may, and whoever reads it may write a copy.
 */
export function isOpen(
  party: Party,
  operation: Operation,
  collection: PublishedCollection,
  state: State,
): boolean {
  if (operation === 'take out of the trash')
    return !isTrashed(state) && isAllowed(party, 'change', collection, state)
  if (!isTrashed(state) || party === 'public' || party === 'guardian') return false
  const checked: Operation[] = ['read', 'list', 'read versions', 'take out of the trash', 'delete']
  return operation === 'duplicate' || (party !== 'author' && !checked.includes(operation))
}

const isTrashed = (state: State) => state.endsWith('trashed')
