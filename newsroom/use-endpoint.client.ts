'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'

type Send = (method: 'POST' | 'DELETE', data?: object, path?: string) => Promise<boolean>

/** Tells all parts of the page that one of them has sent something: what each shows depends on what the others do. */
const sent = new EventTarget()

/**
 * What an endpoint of the record that is open says, asked again whenever the record was saved or something was sent,
 * and how to send it something. What goes wrong is shown as a message; `send` then answers false.
 */
export function useEndpoint<View>(name: string): { view: View | undefined; send: Send } {
  const { collectionSlug, id, lastUpdateTime, hasPublishedDoc } = useDocumentInfo()
  const { routes } = useConfig().config
  const [view, setView] = useState<View>()
  const [asked, setAsked] = useState(0)
  const record = id && formatAdminURL({ apiRoute: routes.api, path: `/${collectionSlug}/${id}` })

  useEffect(() => {
    const askAgain = () => setAsked((times) => times + 1)
    sent.addEventListener('sent', askAgain)
    return () => sent.removeEventListener('sent', askAgain)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved, or taken off the site, changes the answer
  useEffect(() => {
    if (!record) return
    let isOver = false
    fetch(`${record}/${name}`, { credentials: 'same-origin' })
      .then((response) => (response.ok ? response.json() : undefined))
      .then((answer: View | undefined) => {
        if (!isOver) setView(answer)
      })
      .catch(() => {})
    return () => {
      isOver = true
    }
  }, [record, name, lastUpdateTime, hasPublishedDoc, asked])

  const send = useCallback<Send>(
    async (method, data, path = `/${name}`) => {
      try {
        const response = await fetch(`${record}${path}`, {
          method,
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json' },
          body: data && JSON.stringify(data),
        })
        const answer = await response.json()
        if (!response.ok) throw new Error(answer.errors?.[0]?.message)
        setView(answer)
        sent.dispatchEvent(new Event('sent'))
        return true
      } catch (error) {
        toast.error((error instanceof Error && error.message) || 'The newsroom did not answer. Try again.')
        return false
      }
    },
    [record, name],
  )
  return { view, send }
}
