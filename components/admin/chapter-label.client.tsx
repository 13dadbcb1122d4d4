'use client'

import { useForm, useRowLabel } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Names a collapsed chapter by its title. One that nothing is written in is opened: Payload would hide it once it was added. */
export function ChapterLabel() {
  const { data, path, rowNumber = 0 } = useRowLabel<{ title?: string; body?: unknown }>()
  const { dispatchFields, getField } = useForm()
  const isBlank = useRef(!data.title && !data.body)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, so that it can be collapsed by hand
  useEffect(() => {
    if (!isBlank.current) return
    const chapters = path.replace(/\.\d+$/, '')
    const updatedRows = getField(chapters)?.rows?.map((row, index) =>
      index === rowNumber ? { ...row, collapsed: false } : row,
    )
    if (updatedRows) dispatchFields({ type: 'SET_ROW_COLLAPSED', path: chapters, updatedRows })
  }, [])
  return <span>{data.title || `Chapter ${rowNumber + 1}`}</span>
}
