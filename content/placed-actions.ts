import config from '@payload-config'
import { getPayload } from 'payload'
import { type Candidate, chooseAction, isAppeal } from '@/actions/choose'
import type { PageType } from '@/actions/kinds'
import { isShownAt, shownAt } from '@/actions/shown-now'
import { withoutAppeal } from '@/consent/without-appeal'
import type { Locale } from '@/messages/locales'
import type { Action } from '@/payload-types'
import { blocksOf, mapBlocks } from './prose-blocks'
import { findReadable, readGlobal, remembered, thePublic } from './read'
import { allSeen, seen, toActionView } from './to-views'
import type { ActionView, BlockView, ProseNode, TestimonyView } from './views'

type Page = { testimonies: Pick<TestimonyView, 'slug'>[]; actions: ActionView[]; locale: Locale }

/** What is shown in the place of an action: itself, another one, or nothing. */
type InPlace = (action: ActionView) => ActionView | undefined

/**
 * What editors placed on a page, as it is shown now: each action once, where it stands first, and only within its time.
 * Appeals for donations are kept away from the words of somebody who did not agree to stand beside one. The first place
 * of those is given to the newest action that asks for no money, unless it is on the page already; others close up.
 */
export async function placeActions({ testimonies, actions, locale }: Page): Promise<InPlace> {
  if (actions.length === 0) return (action) => action
  const now = new Date()
  const mayAppeal = !actions.some(isAppeal) || (await allAllowAppeals(testimonies))
  const other = mayAppeal ? undefined : (await findShown(locale)).find((action) => !isAppeal(action))
  const placed = new Set<string>()
  let isFree = other !== undefined && !actions.some(({ slug }) => slug === other.slug)
  return (action) => {
    if (placed.has(action.slug) || !isShownAt(action, now)) return undefined
    placed.add(action.slug)
    if (mayAppeal || !isAppeal(action)) return action
    if (!isFree || !other) return undefined
    isFree = false
    return toActionView(other, locale)
  }
}

/** The same for what editors placed in the texts of one page. */
export async function placeActionsInTexts(texts: ProseNode[][], locale: Locale): Promise<ProseNode[][]> {
  const blocks = texts.flatMap(blocksOf)
  const inPlace = await placeActions({
    testimonies: testimoniesIn(texts),
    actions: blocks.flatMap((block) => (block.type === 'action' ? [block.action] : [])),
    locale,
  })
  const place = (block: BlockView): BlockView | undefined => {
    if (block.type !== 'action') return block
    const action = inPlace(block.action)
    return action && { type: 'action', action }
  }
  return texts.map((nodes) => mapBlocks(nodes, place))
}

/** The testimonies that editors placed in texts. */
export function testimoniesIn(texts: ProseNode[][]): TestimonyView[] {
  return texts.flatMap(blocksOf).flatMap((block) => (block.type === 'testimony' ? [block.testimony] : []))
}

/** The actions that editors placed in texts. */
export function actionsIn(texts: ProseNode[][]): ActionView[] {
  return texts.flatMap(blocksOf).flatMap((block) => (block.type === 'action' ? [block.action] : []))
}

/** A page at whose end an action can stand: all in it is given by slug. */
export type Ending = {
  type: PageType
  topics?: string[]
  /** Whose words are on the page. */
  testimonies?: string[]
  /** What stands there already. */
  placed?: string[]
  /** False for the words of somebody who did not agree that we help to spread them. */
  mayShare?: boolean
}

/** The action for the end of a page, or null where none is meant for it. */
export const getActionFor = remembered(
  'action-for',
  ['actions', 'topics', 'testimonies', 'site'],
  findActionFor,
)

export async function findActionFor(ending: Ending, locale: Locale): Promise<ActionView | null> {
  const actions = await findShown(locale)
  if (actions.length === 0) return null
  const fallback = await findFallback(locale)
  const testimonies = (ending.testimonies ?? []).map((slug) => ({ slug }))
  const page = {
    type: ending.type,
    topics: ending.topics ?? [],
    placed: ending.placed ?? [],
    mayAppeal: !actions.some(isAppeal) || (await allAllowAppeals(testimonies)),
    mayShare: ending.mayShare ?? true,
  }
  const chosen = chooseAction(page, actions.map(toCandidate), fallback)
  return chosen ? toActionView(chosen.action, locale) : null
}

function toCandidate(action: Action): Candidate & { action: Action } {
  const topics = allSeen(action.topics).map(({ slug }) => slug)
  return { action, slug: action.slug, kind: action.kind, topics, pages: action.pages ?? [] }
}

/** The actions that are shown now, the newest first. */
function findShown(locale: Locale): Promise<Action[]> {
  const where = shownAt(new Date())
  return findReadable({ collection: 'actions', locale, where, sort: '-createdAt', depth: 1 }, thePublic)
}

async function findFallback(locale: Locale): Promise<string | undefined> {
  return seen((await readGlobal('site', locale, 1)).action)?.slug
}

async function allAllowAppeals(testimonies: readonly Pick<TestimonyView, 'slug'>[]): Promise<boolean> {
  const slugs = testimonies.map(({ slug }) => slug)
  return (await withoutAppeal(await getPayload({ config }), slugs)).length === 0
}
