'use client'

import { useRowLabel } from '@payloadcms/ui'

/** Names a collapsed chapter by its title. */
export function ChapterLabel() {
  const { data, rowNumber } = useRowLabel<{ title?: string }>()
  return <span>{data.title || `Chapter ${(rowNumber ?? 0) + 1}`}</span>
}
