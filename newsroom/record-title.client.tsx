'use client'

import { useConfig, useDocumentInfo, useDocumentTitle, useFormFields, useLocale } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import './newsroom.css'

/**
 * Heads the form of a record that has no title with one in another language, or with what it is, where Payload would
 * write its id.
 */
export function RecordTitle() {
  const { id, collectionSlug, docConfig, data } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  const { config } = useConfig()
  const { code: locale } = useLocale()
  const [elsewhere, setElsewhere] = useState<string>()
  const name = docConfig && 'useAsTitle' in docConfig.admin ? docConfig.admin.useAsTitle : undefined
  const isNameless = useFormFields(([fields]) => !(name && fields?.[name]?.value))
  const kind = docConfig && 'labels' in docConfig ? String(docConfig.labels.singular).toLowerCase() : ''
  const record = id && formatAdminURL({ apiRoute: config.routes.api, path: `/${collectionSlug}/${id}` })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language lacks another title
  useEffect(() => {
    setElsewhere(undefined)
    if (!isNameless || !record || !name) return
    let isOver = false
    fetch(`${record}?draft=true&depth=0&locale=all&select[${name}]=true`, { credentials: 'same-origin' })
      .then((response) => (response.ok ? response.json() : {}))
      .then((found: Record<string, unknown>) => {
        if (!isOver)
          setElsewhere(Object.values(found[name] ?? {}).find((text) => typeof text === 'string' && text))
      })
      .catch(() => {})
    return () => {
      isOver = true
    }
  }, [isNameless, record, name, locale])

  const ours = elsewhere ?? `${data?.slug ? 'Untitled' : 'New'} ${kind}`
  useEffect(() => {
    if (!isNameless || title === ours) return
    // After Payload's own, which sets the id in the same round.
    const timer = setTimeout(() => setDocumentTitle(ours))
    return () => clearTimeout(timer)
  }, [isNameless, title, ours, setDocumentTitle])
  return <span className="has-own-title" hidden />
}
