'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useState } from 'react'

type Send = (method: 'POST' | 'DELETE' | 'PATCH', data?: object, path?: string) => Promise<boolean>

/**
 * What an endpoint of the record that is open says, asked again whenever the record was saved, and how to send it
 * something. What goes wrong is shown as a message; `send` then answers false.
 */
export function useEndpoint<View>(name: string): {
  view: View | undefined
  send: Send
  reload: () => void
} {
  const { collectionSlug, id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const [view, setView] = useState<View>()
  const [asked, setAsked] = useState(0)
  const record = id && formatAdminURL({ apiRoute: routes.api, path: `/${collectionSlug}/${id}` })

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved changes the answer
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
  }, [record, name, lastUpdateTime, asked])

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
        if (path.startsWith(`/${name}`)) setView(answer)
        return true
      } catch (error) {
        toast.error((error instanceof Error && error.message) || 'The newsroom did not answer. Try again.')
        return false
      }
    },
    [record, name],
  )
  const reload = useCallback(() => setAsked((times) => times + 1), [])
  return { view, send, reload }
}
