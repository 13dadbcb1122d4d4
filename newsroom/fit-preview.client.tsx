'use client'

import { useLivePreviewContext } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Shows a preview that is wider than its place smaller, as a whole: else it would be cut off at the right. */
export function FitPreview() {
  const { breakpoint, isLivePreviewing, size } = useLivePreviewContext()
  const width = breakpoint === 'responsive' ? 0 : size.width
  useEffect(() => {
    const place = isLivePreviewing && document.querySelector<HTMLElement>('.live-preview-window__main')
    if (!place) return
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) place.style.setProperty('--fit', `${Math.min(1, entry.contentRect.width / (width || 1))}`)
    })
    watcher.observe(place)
    return () => watcher.disconnect()
  }, [isLivePreviewing, width])
  return null
}
