'use client'

import { useConfig, useDocumentInfo, useDocumentTitle, useLocale, useTranslation } from '@payloadcms/ui'
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
  const { t } = useTranslation()
  const [elsewhere, setElsewhere] = useState<string>()
  const isNameless = !title || title === String(id) || title === `[${t('general:untitled')}]`
  const name = docConfig && 'useAsTitle' in docConfig.admin ? docConfig.admin.useAsTitle : undefined
  const kind = docConfig && 'labels' in docConfig ? String(docConfig.labels.singular).toLowerCase() : ''
  const record = id && formatAdminURL({ apiRoute: config.routes.api, path: `/${collectionSlug}/${id}` })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language lacks another title
  useEffect(() => {
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

  useEffect(() => {
    if (!isNameless) return
    // After Payload's own, which sets the id in the same round.
    const timer = setTimeout(() => setDocumentTitle(elsewhere ?? `${data?.slug ? 'Untitled' : 'New'} ${kind}`))
    return () => clearTimeout(timer)
  }, [isNameless, elsewhere, data?.slug, kind, setDocumentTitle])
  return <span className="has-own-title" hidden />
}
