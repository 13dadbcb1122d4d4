'use client'

import { toast, useDocumentInfo, useForm, useFormBackgroundProcessing, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useRecordSaving } from './use-record-saving.client'

/** How long a form may be gone before it counts as left: another language takes it away and puts it up again, and what it asked of the server last may be under way. */
const grace = 1500

/** How many forms of each record are open in this tab. */
const open = new Map<string, number>()

/**
 * Lets nobody lose what they typed last by leaving before it saves itself. A click that leads away waits until it is
 * saved, and asks when it cannot be; closing the tab asks, with the browser’s own question. Who has left holds the
 * record no longer, and a record that nothing was entered into goes with them.
 */
export function LeaveSafely() {
  const { id, data } = useDocumentInfo()
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isSaving = useFormBackgroundProcessing()
  const { record, save, leave } = useRecordSaving()
  const [held, setHeld] = useState<HTMLElement>()
  const isOurs = useRef(false)
  const isUnsaved = isModified || isSaving
  const mayBeBlank = Boolean(data && !data.slug)
  const latest = useRef({ isModified, save })
  latest.current = { isModified, save }

  useEffect(() => {
    const hold = (event: MouseEvent) => {
      const target = isOurs.current ? undefined : wayOut(event)
      if (!id || !target || !(isUnsaved || (mayBeBlank && target.matches('a')))) return
      event.preventDefault()
      event.stopPropagation()
      setHeld(target)
    }
    document.addEventListener('click', hold, true)
    return () => document.removeEventListener('click', hold, true)
  }, [id, isUnsaved, mayBeBlank])

  useEffect(() => {
    if (!held || isSaving) return
    setHeld(undefined)
    const go = async () => {
      const problem = latest.current.isModified ? await latest.current.save() : undefined
      if (problem && !window.confirm(`${problem}\n\nLeave all the same?`)) return
      setModified(false)
      if (held instanceof HTMLAnchorElement) await leave(held.pathname)
      isOurs.current = true
      held.click()
      isOurs.current = false
    }
    void go()
  }, [held, isSaving, leave, setModified])

  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])

  useEffect(() => {
    if (!id) return
    open.set(record, (open.get(record) ?? 0) + 1)
    const unload = () => void leave(location.pathname)
    window.addEventListener('pagehide', unload)
    const close = async (last: typeof latest.current) => {
      const problem = last.isModified ? await last.save() : undefined
      if (problem) toast.error(problem, { duration: Number.POSITIVE_INFINITY })
      setTimeout(() => open.get(record) || void leave(location.pathname), grace)
    }
    return () => {
      window.removeEventListener('pagehide', unload)
      open.set(record, (open.get(record) ?? 1) - 1)
      void close(latest.current)
    }
  }, [id, record, leave])
  return null
}

/** What was clicked, if it leads away from this form in this tab: a link, or another language. */
function wayOut(event: MouseEvent): HTMLElement | undefined {
  if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return undefined
  const language = event.target.closest<HTMLElement>('button:has(> .localizer__locale-code)')
  if (language) return language
  const link = event.target.closest('a')
  if (!link?.href || link.target === '_blank' || link.download) return undefined
  const isHere = link.pathname === location.pathname && link.search === location.search
  return isHere ? undefined : link
}
