'use client'

import { PublishButton, useFormBackgroundProcessing, useFormModified } from '@payloadcms/ui'
import { type MouseEvent, useEffect, useRef, useState } from 'react'

/** How long a click waits for what was typed just before it to be saved, in milliseconds. */
const patience = 4000

/**
 * Payload's button to publish, pressed only once everything typed before is saved. Else the form would save itself just
 * after a refusal, and wipe the marks off the fields that are wrong.
 * @see https://github.com/payloadcms/payload/issues/6648
 */
export function PublishWhenSaved() {
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const [isWaiting, setWaiting] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  const isOurs = useRef(false)
  const isSaved = !isModified && !isSaving

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
    if (!isPublishing || isOurs.current || isSaved) return
    event.stopPropagation()
    setWaiting(true)
  }
  return (
    <div ref={around} onClickCapture={wait} aria-busy={isWaiting}>
      <PublishButton />
    </div>
  )
}
