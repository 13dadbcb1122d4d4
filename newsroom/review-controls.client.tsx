'use client'

import { Button, ConfirmationModal, Drawer, toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ReviewView } from '@/review/endpoints'
import type { ReviewStep } from '@/review/rules'
import { SchedulePanel } from './schedule-panel.client'
import { useEndpoint } from './use-endpoint.client'
import './newsroom.css'

const stepLabels: Record<ReviewStep, string> = {
  ask: 'Ask for review',
  approve: 'Approve',
  return: 'Send back',
}

const doneMessages: Record<ReviewStep, string> = {
  ask: 'The editors now see that this waits for them.',
  approve: 'Approved. It can be published now, or at a set hour.',
  return: 'Sent back with your note.',
}

/** Where the latest change stands, in a sentence. */
function sentence({ state, isPending, askedBy, decidedBy, changedBy }: ReviewView): string {
  const by = (who: string | undefined) => (who ? ` by ${who}` : '')
  if (!isPending) return `Published${by(decidedBy && `${decidedBy}’s approval`)}`
  switch (state) {
    case 'in-review':
      return `Waits for review, asked for${by(askedBy) || ' by somebody'}`
    case 'returned':
      return `Sent back${by(decidedBy)}`
    case 'approved':
      return `Approved${by(decidedBy)}`
    default:
      return `Draft${by(changedBy)}`
  }
}

/** What the one button in the bar is for, seen from whoever looks. */
function buttonLabel({ state, steps, isPending, mayPublish }: ReviewView): string {
  if (steps.includes('return') && state === 'in-review') return 'Review'
  if (steps.includes('ask') && !steps.includes('approve')) return stepLabels.ask
  if (!mayPublish) return 'See the review'
  return isPending ? 'Review and schedule' : 'Schedule'
}

/** The review of a record and the hours set for it: a sentence in the bar above the form, and a drawer for the rest. */
export function ReviewControls() {
  const { id, collectionSlug } = useDocumentInfo()
  const { view, send, reload } = useEndpoint<ReviewView>('review')
  const { toggleModal, closeModal } = useModal()
  const router = useRouter()
  const [note, setNote] = useState('')
  if (!view || !id) return null

  const takeDownModal = `take-down-${id}`
  const drawer = `review-${collectionSlug}-${id}`
  const take = async (step: ReviewStep) => {
    if (!(await send('POST', { step, note }))) return
    toast.success(doneMessages[step])
    setNote('')
    closeModal(drawer)
    router.refresh()
  }
  const takeDown = async () => {
    if (!(await send('PATCH', { _status: 'draft' }, ''))) return
    toast.success('It is off the site.')
    window.location.reload()
  }
  return (
    <div className="review-controls">
      <span className="review-controls__state" data-state={view.isPending ? view.state : 'published'}>
        {sentence(view)}
      </span>
      {view.mayTakeDown && (
        <>
          <Button
            size="medium"
            buttonStyle="secondary"
            margin={false}
            onClick={() => toggleModal(takeDownModal)}
          >
            Take off the site
          </Button>
          <ConfirmationModal
            modalSlug={takeDownModal}
            heading="Take this off the site?"
            body="Readers will no longer find it, from this moment on. It stays here as a draft."
            confirmLabel="Take off the site"
            onConfirm={takeDown}
          />
        </>
      )}
      {(view.steps.length > 0 || view.mayPublish || view.note) && (
        <Button
          size="medium"
          margin={false}
          buttonStyle={view.steps.length > 0 && !view.mayPublish ? 'primary' : 'secondary'}
          onClick={() => toggleModal(drawer)}
        >
          {buttonLabel(view)}
        </Button>
      )}
      <Drawer slug={drawer} title="Review and schedule" gutter>
        <div className="review-panel">
          <section>
            <h3>Review</h3>
            <p>{sentence(view)}.</p>
            {view.note && <blockquote>{view.note}</blockquote>}
            {view.refusal && <p>{view.refusal}</p>}
            {view.steps.length > 0 && (
              <>
                <label htmlFor={`${drawer}-note`}>A note for your colleagues (optional)</label>
                <textarea
                  id={`${drawer}-note`}
                  rows={4}
                  maxLength={2000}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
                <div className="review-panel__steps">
                  {view.steps.map((step) => (
                    <Button
                      key={step}
                      size="medium"
                      buttonStyle={step === 'return' ? 'secondary' : 'primary'}
                      onClick={() => take(step)}
                    >
                      {stepLabels[step]}
                    </Button>
                  ))}
                </div>
              </>
            )}
          </section>
          <SchedulePanel onPlanned={reload} />
        </div>
      </Drawer>
    </div>
  )
}
