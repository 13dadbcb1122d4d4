'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** After how many milliseconds a record is not waited for any longer. */
const patience = 10_000

/**
 * Whoever takes a record over is given it anew a moment later, in the place of all that they typed until then. So
 * nothing can be typed before it is there.
 */
export function WaitForTakeOver() {
  const { initialState } = useDocumentInfo()
  const { t } = useTranslation()
  const words = t('general:takeOver')
  const [taken, setTaken] = useState<{ over: typeof initialState }>()
  const isWaiting = taken !== undefined && taken.over === initialState

  useEffect(() => {
    const notice = ({ target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest('button') : null
      if (button?.textContent?.trim() === words) setTaken({ over: initialState })
    }
    document.addEventListener('click', notice, true)
    return () => document.removeEventListener('click', notice, true)
  }, [words, initialState])

  useEffect(() => {
    if (!isWaiting) return
    const fields = document.querySelector('.document-fields')
    fields?.toggleAttribute('inert', true)
    const timer = setTimeout(() => setTaken(undefined), patience)
    return () => {
      clearTimeout(timer)
      fields?.toggleAttribute('inert', false)
    }
  }, [isWaiting])
  return null
}
