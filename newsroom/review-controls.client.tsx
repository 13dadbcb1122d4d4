'use client'

import { Button, Drawer, toast, useAuth, useDocumentInfo, useFormFields, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { hasRole } from '@/access/roles'
import type { User } from '@/payload-types'
import type { ReviewView } from '@/review/endpoints'
import type { ReviewStep } from '@/review/rules'
import { NamesPanel } from './consent/names-panel.client'
import { TakeDownForGood } from './consent/take-down-for-good.client'
import { ReviewPanel } from './review-panel.client'
import { doneMessages, drawerLabel, sentence, takedownSentence } from './review-words'
import { SchedulePanel } from './schedule-panel.client'
import { TakeOff } from './take-off.client'
import { useDay } from './use-day.client'
import { useEndpoint } from './use-endpoint.client'
import './newsroom.css'

/** The review of a record and the hours set for it: a sentence in the bar above the form, and a drawer for the rest. */
export function ReviewControls() {
  const { id, collectionSlug } = useDocumentInfo()
  const { view, send } = useEndpoint<ReviewView>('review')
  const { user } = useAuth<User>()
  const { toggleModal, closeModal } = useModal()
  const seen = useFormFields(([fields]) => fields?.updatedAt?.value)
  const router = useRouter()
  const day = useDay()
  if (!view || !id) return null

  const drawer = `review-${collectionSlug}-${id}`
  const take = async (step: ReviewStep, note?: string) => {
    if (!(await send('POST', { step, note, seen }))) return false
    toast.success(doneMessages[step])
    if (step === 'take-off') window.location.reload()
    if (step === 'put-back') return true
    closeModal(drawer)
    router.refresh()
    return true
  }
  const isAsking = view.steps.some((step) => step === 'ask' || step === 'approve' || step === 'return')
  return (
    <div className="review-controls">
      <div className="review-controls__state">
        {view.takedown && (
          <strong title={view.takedown.reason}>{takedownSentence(view.takedown, day)}</strong>
        )}
        {!(view.takedown && view.state === 'draft') && (
          <span data-state={view.isPending ? view.state : 'published'}>{sentence(view)}</span>
        )}
        {view.obstacles.length > 0 && <em>Cannot be published yet: {view.obstacles.join(' ')}</em>}
      </div>
      {view.steps.includes('take-off') && <TakeOff id={String(id)} take={take} />}
      <TakeDownForGood />
      {(isAsking || view.mayPublish || view.thread.length > 0 || hasRole(user, 'guardian')) && (
        <Button
          size="medium"
          margin={false}
          buttonStyle={isAsking && !view.mayPublish ? 'primary' : 'secondary'}
          onClick={() => toggleModal(drawer)}
        >
          {drawerLabel(view)}
        </Button>
      )}
      <Drawer slug={drawer} title="Review and schedule" gutter>
        <div className="review-panel">
          <NamesPanel />
          <ReviewPanel view={view} take={take} />
          <SchedulePanel />
        </div>
      </Drawer>
    </div>
  )
}
