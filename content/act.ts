import config from '@payload-config'
import { getPayload } from 'payload'
import { sitePageAt } from '@/actions/from-page'
import { type Purpose, purposeOf } from '@/actions/kinds'
import { isShownAt } from '@/actions/shown-now'
import { findBehind } from '@/actions/supporters/answer-link'
import type { LinkPurpose } from '@/actions/supporters/links'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import type { Action, Supporter } from '@/payload-types'
import { findWholeAction } from './actions'
import { localePath } from './paths'
import { getSite } from './site'
import { getStatistic } from './statistics'
import { getStory } from './stories'
import { getTestimony } from './testimonies'
import { toActionView } from './to-views'
import { getTopic } from './topics'
import { getVideo } from './videos'
import type { ActView, SharedView } from './views'

/** A call to action on its own page, where it is done; null for one that is not shown now. */
export async function findAct(slug: string, locale: Locale): Promise<ActView | null> {
  const action = await findWholeAction(slug, locale)
  return action && isShownAt(action, new Date()) ? toActView(action, locale) : null
}

/** The same for somebody who has done it: they may come when its time is over, from a letter or from paying. */
export async function findDoneAct(slug: string, locale: Locale): Promise<ActView | null> {
  const action = await findWholeAction(slug, locale)
  const hasBegun = action && isShownAt({ shownFrom: action.shownFrom }, new Date())
  return hasBegun ? toActView(action, locale) : null
}

async function toActView(action: Action, locale: Locale): Promise<ActView> {
  return {
    ...toActionView(action, locale),
    purpose: purposeOf(action),
    consentText: action.consentText || undefined,
    thanks: action.thanks || undefined,
    currencies: [...new Set(action.amounts?.map(({ currency }) => currency))],
    isMonthly: action.monthly ?? false,
    signed: await findSigned(action, purposeOf(action)),
  }
}

/** How many have signed and confirmed it, where the editors want that to be seen. Read anew each time. */
async function findSigned(
  { id, showCount, goal }: Action,
  purpose: Purpose | undefined,
): Promise<ActView['signed']> {
  if (!showCount || purpose !== 'pledge') return undefined
  const { db } = await getPayload({ config })
  const { totalDocs } = await db.count({
    collection: 'supporters',
    where: { and: [{ action: { equals: id } }, { state: { equals: 'confirmed' } }] },
  })
  return { count: totalDocs, goal: goal ?? undefined }
}

/**
 * What is shared by somebody who came from a page of ours: that page, or the first one where there is none of that kind,
 * and for a testimony whose person did not agree that we help to spread it.
 * @param from as it came: anything
 */
export async function findShared(from: unknown, locale: Locale): Promise<SharedView> {
  const page = typeof from === 'string' ? sitePageAt(from) : undefined
  const title = page?.record && (await findTitle(page.record, locale))
  const path = title && page ? page.path : '/'
  return {
    title: title || (await getSite(locale)).name,
    url: env.SITE_URL + localePath(locale, path),
  }
}

type Record = NonNullable<NonNullable<ReturnType<typeof sitePageAt>>['record']>

async function findTitle({ collection, slug }: Record, locale: Locale): Promise<string | undefined> {
  switch (collection) {
    case 'stories':
      return (await getStory(slug, locale))?.title
    case 'statistics':
      return (await getStatistic(slug, locale))?.title
    case 'videos':
      return (await getVideo(slug, locale))?.title
    case 'topics':
      return (await getTopic(slug, locale))?.title
    case 'testimonies': {
      const testimony = await getTestimony(slug, locale)
      return testimony?.isShareable ? testimony.attribution : undefined
    }
  }
}

/** What somebody signed up for whose link this is, in the words of its button; null for a link that is not good. */
export async function findLinked(
  purpose: LinkPurpose,
  link: unknown,
  locale: Locale,
): Promise<{ label: string; name?: string; message?: string; isAnswered: boolean } | null> {
  const supporter = await findBehind(await getPayload({ config }), purpose, link)
  // Who has answered is told so when they answer again.
  if (!supporter || (purpose === 'confirm' && supporter.state === 'unsubscribed')) return null
  const action = await findOf(supporter.action, locale)
  return {
    label: action?.label ?? (await getSite(locale)).name,
    isAnswered: supporter.state === (purpose === 'confirm' ? 'confirmed' : 'unsubscribed'),
    // Somebody else may have sent it in.
    name: supporter.name || undefined,
    message: supporter.message || undefined,
  }
}

/** The slug of the action that somebody signed up for, if it can still be seen. */
export async function findSlug(action: Supporter['action'], locale: Locale): Promise<string | undefined> {
  return (await findOf(action, locale))?.slug
}

function findOf(action: Supporter['action'], locale: Locale): Promise<Action | undefined> {
  const id = typeof action === 'object' ? action?.id : action
  return id ? findWholeAction({ id }, locale) : Promise.resolve(undefined)
}
