'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId, useRef, useState } from 'react'
import type { ReviewView } from '@/review/endpoints'
import type { ReviewStep } from '@/review/rules'
import { sentence, stepDeeds, stepLabels, takedownSentence } from './review-words'
import { useDay } from './use-day.client'

type Props = { view: ReviewView; take: (step: ReviewStep, note?: string) => Promise<boolean> }

const steps = ['ask', 'approve', 'return'] as const satisfies ReviewStep[]

/** What was said and done about a change so far, what has changed, and the next step. */
export function ReviewPanel({ view, take }: Props) {
  const { id, collectionSlug } = useDocumentInfo()
  const { routes } = useConfig().config
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const noteId = useId()
  const day = useDay()
  const { thread, comparison, takedown, refusal, obstacles } = view
  const open = steps.filter((step) => view.steps.includes(step))
  const isUnconfirmed = view.steps.includes('put-back')

  const press = async (step: ReviewStep) => {
    const lacksNote = step === 'return' && note.trim() === ''
    setMissing(lacksNote)
    if (lacksNote) field.current?.focus()
    else if (await take(step, note)) setNote('')
  }
  return (
    <section>
      <h3>Review</h3>
      <p>{sentence(view)}.</p>
      {takedown && (
        <div className="review-panel__takedown">
          <p>{takedownSentence(takedown, day)}.</p>
          {isUnconfirmed && (
            <>
              <p>Before you publish it again, or set an hour for it, say that you have read this.</p>
              <Button size="medium" margin={false} buttonStyle="secondary" onClick={() => take('put-back')}>
                {stepLabels['put-back']}
              </Button>
            </>
          )}
        </div>
      )}
      {obstacles.length > 0 && (
        <div className="review-panel__obstacles">
          <p>It cannot be published as it is:</p>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </div>
      )}
      {thread.length > 0 && (
        <ol className="review-panel__thread">
          {thread.map(({ step, who, at, note: said }) => (
            <li key={at}>
              <strong>{who ?? 'Somebody'}</strong> {stepDeeds[step]} <time dateTime={at}>{day(at)}</time>
              {said && <blockquote>{said}</blockquote>}
            </li>
          ))}
        </ol>
      )}
      {comparison && (
        <p>
          <a
            href={`${formatAdminURL({
              adminRoute: routes.admin,
              path: `/collections/${collectionSlug}/${id}/versions/${comparison.to}`,
            })}?versionFrom=${comparison.from}`}
          >
            See what changed
          </a>
        </p>
      )}
      {refusal && !isUnconfirmed && <p>{refusal}</p>}
      {open.length > 0 && (
        <>
          <label htmlFor={noteId}>
            A note for your colleagues{open.includes('return') ? ', needed to send it back' : ' (optional)'}
          </label>
          <textarea
            ref={field}
            id={noteId}
            rows={4}
            maxLength={2000}
            value={note}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? `${noteId}-missing` : undefined}
            onChange={(event) => setNote(event.target.value)}
          />
          {isMissing && (
            <p id={`${noteId}-missing`} role="alert" className="review-panel__missing">
              Write a note: what is to be changed?
            </p>
          )}
          <div className="review-panel__steps">
            {open.map((step) => (
              <Button
                key={step}
                size="medium"
                buttonStyle={step === 'return' ? 'secondary' : 'primary'}
                onClick={() => press(step)}
              >
                {stepLabels[step]}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
