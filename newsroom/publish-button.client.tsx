'use client'

import {
  ConfirmationModal,
  PublishButton,
  useDocumentInfo,
  useFormBackgroundProcessing,
  useFormModified,
  useModal,
} from '@payloadcms/ui'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import type { ReviewView } from '@/review/endpoints'
import { takedownSentence } from './review-words'
import { useDay } from './use-day.client'
import { useEndpoint } from './use-endpoint.client'

/** How long a click waits for what was typed just before it to be saved, in milliseconds. */
const patience = 4000

/**
 * Payload's button to publish, pressed only once everything typed before is saved. Else the form would save itself just
 * after a refusal, and wipe the marks off the fields that are wrong. What a guardian took down it publishes only after
 * a question, with the reason in it.
 * @see https://github.com/payloadcms/payload/issues/6648
 */
export function PublishWhenSaved() {
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const [isWaiting, setWaiting] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  const isOurs = useRef(false)
  const isSaved = !isModified && !isSaving
  const { id } = useDocumentInfo()
  const { view, send } = useEndpoint<ReviewView>('review')
  const { openModal } = useModal()
  const day = useDay()
  const modal = `put-back-${id}`
  const takedown = view?.steps.includes('put-back') ? view.takedown : undefined

  useEffect(() => {
    if (!isWaiting) return
    const press = () => {
      setWaiting(false)
      isOurs.current = true
      around.current?.querySelector<HTMLButtonElement>('#action-save')?.click()
      isOurs.current = false
    }
    const timer = setTimeout(press, isSaved ? 0 : patience)
    return () => clearTimeout(timer)
  }, [isWaiting, isSaved])

  const wait = (event: MouseEvent) => {
    const isPublishing = event.target instanceof Element && event.target.closest('#action-save')
    if (!isPublishing || isOurs.current || (isSaved && !takedown)) return
    event.stopPropagation()
    if (takedown) openModal(modal)
    else setWaiting(true)
  }
  return (
    <div ref={around} onClickCapture={wait} aria-busy={isWaiting}>
      <PublishButton />
      {takedown && (
        <ConfirmationModal
          modalSlug={modal}
          heading="A guardian took this off the site"
          body={`${takedownSentence(takedown, day)}. Publish it again all the same?`}
          confirmLabel="Publish it again"
          onConfirm={async () => {
            if (await send('POST', { step: 'put-back' })) setWaiting(true)
          }}
        />
      )}
    </div>
  )
}
