import type { UIFieldServerProps } from 'payload'
import { isPublisher } from '@/access/roles'
import { today } from '@/actions/counting/count'
import { lastDays, usualDays } from '@/actions/report/range'
import { summarise } from '@/actions/report/read-counts'
import { learningPath } from './learning-path'
import { many } from './learning-words'
import './learning.css'

/** How often an action was seen and pressed of late, in its form, for those who may know. */
export async function ActionLine({ id, req }: UIFieldServerProps) {
  if (!id || !isPublisher(req.user)) return null
  const range = lastDays(await today(req.payload), usualDays)
  const { total } = await summarise(req.payload, range, String(id))
  return (
    <div className="field-type">
      <p className="learning-line">
        Seen {many(total.views, 'time', 'times')} and pressed {many(total.presses, 'time', 'times')} in the
        last {usualDays} days. <a href={learningPath(req.payload, range, String(id))}>See where and when</a>
      </p>
    </div>
  )
}
