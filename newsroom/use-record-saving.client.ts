'use client'

import { useConfig, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback } from 'react'

/** What the record that is open can be told: to save what is typed, as it does by itself, and that one has left it. */
export function useRecordSaving() {
  const { id, collectionSlug } = useDocumentInfo()
  const { routes } = useConfig().config
  const { code: locale } = useLocale()
  const { getData } = useForm()
  const record = formatAdminURL({ apiRoute: routes.api, path: `/${collectionSlug}/${id}` })

  /** @returns why it was not saved, if it was not */
  const save = useCallback(async (): Promise<string | undefined> => {
    const body = new FormData()
    body.set('_payload', JSON.stringify({ ...getData(), _status: 'draft' }))
    const query = `autosave=true&draft=true&depth=0&fallback-locale=null&locale=${locale}`
    try {
      const response = await fetch(`${record}?${query}`, {
        method: 'PATCH',
        credentials: 'same-origin',
        body,
      })
      if (response.ok) return undefined
      const answer = await response.json()
      return String(answer.errors?.[0]?.message)
    } catch {
      return 'The newsroom did not answer, so what you typed last is not saved.'
    }
  }, [getData, record, locale])

  /** Says that the form is closed, and which page is next: one of the same record, as after a reload, keeps a blank one. */
  const leave = useCallback(
    async (next: string) => {
      const query = next.includes(`/${id}`) ? '?stays=true' : ''
      const init: RequestInit = { method: 'POST', credentials: 'same-origin', keepalive: true }
      await fetch(`${record}/leave${query}`, init).catch(() => {})
    },
    [record, id],
  )
  return { record, save, leave }
}
