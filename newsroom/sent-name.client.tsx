'use client'

import { useConfig, useField } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { Media } from '@/payload-types'

/** Below a chosen file: the name that whoever uploaded it knows, and what the picture shows. */
export function SentName({ path }: { path: string }) {
  const { value: id } = useField<string>({ path })
  const { routes } = useConfig().config
  const [file, setFile] = useState<Media>()
  const address = id && formatAdminURL({ apiRoute: routes.api, path: `/media/${id}?depth=0` })

  useEffect(() => {
    setFile(undefined)
    if (!address) return
    let isOver = false
    fetch(address, { credentials: 'same-origin' })
      .then((response) => (response.ok ? response.json() : undefined))
      .then((answer: Media | undefined) => {
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
      {file.alt && ` – ${file.alt}`}
    </p>
  )
}
