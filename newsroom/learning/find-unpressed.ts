import type { BasePayload, Where } from 'payload'
import type { Summary } from '@/actions/report/add-up'
import type { Range } from '@/actions/report/range'
import { defaultLocale } from '@/messages/locales'
import { siteTimeZone } from '@/scheduling/schedule'
import { instantOf } from '@/scheduling/site-time'

type Unpressed = { id: string; views: number }

/**
 * The published actions that nobody pressed on these days, though it was their time: those that were seen, the most
 * first, and those that nobody ever saw.
 */
export async function findUnpressed(
  payload: BasePayload,
  range: Range,
  { byAction }: Summary,
): Promise<{ seen: Unpressed[]; unseen: Unpressed[] }> {
  const { docs } = await payload.find({
    collection: 'actions',
    where: { and: [{ _status: { equals: 'published' } }, ...(await couldBeShown(payload, range))] },
    select: { label: true },
    sort: '-createdAt',
    locale: defaultLocale,
    depth: 0,
    pagination: false,
  })
  const unpressed = docs
    .map(({ id }) => ({ id, views: byAction.get(id)?.views ?? 0, presses: byAction.get(id)?.presses ?? 0 }))
    .filter(({ presses }) => presses === 0)
    .sort((a, b) => b.views - a.views)
  return {
    seen: unpressed.filter(({ views }) => views > 0),
    unseen: unpressed.filter(({ views }) => views === 0),
  }
}

/** That an action was there, and had its time, on any of these days. */
async function couldBeShown(payload: BasePayload, { from, to }: Range): Promise<Where[]> {
  const zone = await siteTimeZone({ payload })
  const [begin, end] = [instantOf(`${from}T00:00`, zone), instantOf(`${to}T23:59`, zone)]
  return [
    ...(end
      ? [
          { createdAt: { less_than_equal: end.toISOString() } },
          openOr('shownFrom', { less_than_equal: end.toISOString() }),
        ]
      : []),
    ...(begin ? [openOr('shownUntil', { greater_than: begin.toISOString() })] : []),
  ]
}

function openOr(field: string, bound: Where[string]): Where {
  return { or: [{ [field]: { exists: false } }, { [field]: bound }] }
}
