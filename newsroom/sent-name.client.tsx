'use client'

import { useConfig, useField } from '@payloadcms/ui'
import type { UploadFieldClientProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { Evidence, Media } from '@/payload-types'

type Sent = Pick<Media, 'sentName' | 'filename' | 'url' | 'alt'> & Pick<Evidence, 'sentType'>

/** Below a chosen file: the name that whoever uploaded it knows, and what the picture shows, or its kind. */
export function SentName({ field, path }: UploadFieldClientProps) {
  const { value: id } = useField<string>({ path })
  const { routes } = useConfig().config
  const [file, setFile] = useState<Sent>()
  const address = id && formatAdminURL({ apiRoute: routes.api, path: `/${field.relationTo}/${id}?depth=0` })

  useEffect(() => {
    setFile(undefined)
    if (!address) return
    let isOver = false
    fetch(address, { credentials: 'same-origin' })
      .then((response) => (response.ok ? response.json() : undefined))
      .then((answer: Sent | undefined) => {
        if (!isOver) setFile(answer)
      })
      .catch(() => {})
    return () => {
      isOver = true
    }
  }, [address])

  if (!file) return null
  return (
    <p className="sent-name">
      <a href={file.url ?? undefined} target="_blank" rel="noreferrer">
        {file.sentName ?? file.filename}
      </a>
      {(file.alt || file.sentType) && ` – ${file.alt || file.sentType}`}
    </p>
  )
}
