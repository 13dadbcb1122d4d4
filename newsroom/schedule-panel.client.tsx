'use client'

import { Button, toast, useFormFields } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { ScheduleView } from '@/scheduling/schedule'
import { readable } from './readable'
import { useEndpoint } from './use-endpoint.client'

const labels = { publish: 'Publish', unpublish: 'Take off the site' } as const

type Type = keyof typeof labels

/** The hours set for a record, all in the time zone of the site, and a form for another one: to plan is to approve. */
export function SchedulePanel() {
  const { view, send } = useEndpoint<ScheduleView>('schedule')
  const seen = useFormFields(([fields]) => fields?.updatedAt?.value)
  const [type, setType] = useState<Type>('publish')
  const [at, setAt] = useState('')
  const id = useId()
  if (!view || (!view.mayPlan && view.planned.length === 0)) return null

  const plan = async () => {
    if (!(await send('POST', { type, at, seen }))) return
    toast.success(`${labels[type]}: set for ${readable(at)}, ${view.timeZone}.`)
    setAt('')
  }
  const cancel = async (job: string) => {
    if (await send('DELETE', undefined, `/schedule/${job}`)) toast.success('Taken back.')
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>At a set hour</h3>
      <p>All hours are those of {view.timeZone}.</p>
      {view.planned.length > 0 && (
        <ul className="review-panel__planned">
          {view.planned.map((planned) => (
            <li key={planned.id}>
              <span>
                {labels[planned.type]} · <time>{readable(planned.at)}</time>
                {planned.failure && <strong> It was not done: {planned.failure}</strong>}
              </span>
              {view.mayPlan && (
                <Button
                  size="small"
                  margin={false}
                  buttonStyle="secondary"
                  onClick={() => cancel(planned.id)}
                >
                  Take back
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {view.mayPlan && (
        <div className="review-panel__plan">
          <label>
            What
            <select value={type} onChange={(event) => setType(event.target.value as Type)}>
              <option value="publish">{labels.publish}</option>
              <option value="unpublish">{labels.unpublish}</option>
            </select>
          </label>
          <label>
            When
            <input
              type="datetime-local"
              value={at}
              aria-describedby={`${id}-understood`}
              onChange={(event) => setAt(event.target.value)}
            />
          </label>
          <Button size="medium" margin={false} disabled={!at} onClick={plan}>
            Set
          </Button>
          <p id={`${id}-understood`} aria-live="polite">
            {at
              ? `${labels[type]} on ${readable(at)}, by the clocks of ${view.timeZone}.`
              : 'Choose a day and a time first.'}
          </p>
        </div>
      )}
    </section>
  )
}
