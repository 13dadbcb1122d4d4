'use client'

import { Button, useForm, useFormBackgroundProcessing, useFormFields, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ReviewView } from '@/review/endpoints'
import { useRecordSaving } from './use-record-saving.client'
import './newsroom.css'

/**
 * Says that somebody, or oneself in another tab, has changed the record since the form was filled, when one comes back
 * to the tab and when a save did not go through.
 */
export function NewerVersion() {
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const shown = useFormFields(([fields]) => fields?.updatedAt?.value)
  const { record } = useRecordSaving()
  const router = useRouter()
  const [newest, setNewest] = useState<string>()
  const latest = useRef({ isModified, isSaving })
  latest.current = { isModified, isSaving }

  const check = useCallback(async () => {
    const answer = await fetch(`${record}/review`, { credentials: 'same-origin' }).catch(() => undefined)
    if (!answer?.ok || latest.current.isSaving) return
    const view: ReviewView = await answer.json()
    setNewest(view.updatedAt)
  }, [record])

  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && void check()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [check])

  useEffect(() => {
    if (!isSaving && latest.current.isModified) void check()
  }, [isSaving, check])

  const isNewer = newest !== undefined && typeof shown === 'string' && newest > shown
  if (!isNewer || isSaving) return null
  const load = () => {
    setModified(false)
    router.refresh()
  }
  // The bar above the form moves on a phone, and would take along what is fixed to the window.
  return createPortal(
    <div className="newer-version" role="alert">
      <p>
        There is a newer version than the one you see.
        {isModified && ' What you typed here is not saved: copy what you want to keep first.'}
      </p>
      <Button size="medium" margin={false} onClick={load}>
        Load the newer version
      </Button>
    </div>,
    document.body,
  )
}
