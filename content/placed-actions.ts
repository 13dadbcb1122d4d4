import config from '@payload-config'
import { getPayload } from 'payload'
import { withoutAppeal } from '@/consent/without-appeal'
import type { Locale } from '@/messages/locales'
import { blocksOf, mapBlocks } from './prose-blocks'
import { findReadable, thePublic } from './read'
import { toActionView } from './to-views'
import type { ActionView, BlockView, ProseNode, TestimonyView } from './views'

type Page = { testimonies: Pick<TestimonyView, 'slug'>[]; actions: ActionView[]; locale: Locale }

/** What is shown in the place of an action: itself, another one, or nothing. */
type InPlace = (action: ActionView) => ActionView | undefined

function isAppeal({ kind }: ActionView): boolean {
  return kind === 'donate'
}

/**
 * Keeps appeals for donations away from a page with the words of somebody who did not agree to stand beside one. The
 * first place is given to the newest action that asks for no money, unless it is on the page already; others close up.
 */
export async function placeActions({ testimonies, actions, locale }: Page): Promise<InPlace> {
  const asIs: InPlace = (action) => action
  if (!actions.some(isAppeal) || testimonies.length === 0) return asIs
  const slugs = testimonies.map(({ slug }) => slug)
  const withheld = await withoutAppeal(await getPayload({ config }), slugs)
  if (withheld.length === 0) return asIs
  const other = await findNewestOther(locale)
  let isFree = !actions.some(({ slug }) => slug === other?.slug)
  return (action) => {
    if (!isAppeal(action)) return action
    const instead = isFree ? other : undefined
    isFree = false
    return instead
  }
}

/** The same for what editors placed in the texts of one page. */
export async function placeActionsInTexts(texts: ProseNode[][], locale: Locale): Promise<ProseNode[][]> {
  const blocks = texts.flatMap(blocksOf)
  const inPlace = await placeActions({
    testimonies: blocks.flatMap((block) => (block.type === 'testimony' ? [block.testimony] : [])),
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

async function findNewestOther(locale: Locale): Promise<ActionView | undefined> {
  const where = { kind: { not_equals: 'donate' } }
  const [action] = await findReadable(
    { collection: 'actions', locale, where, sort: '-createdAt', depth: 0, limit: 1 },
    thePublic,
  )
  return action && toActionView(action, locale)
}
