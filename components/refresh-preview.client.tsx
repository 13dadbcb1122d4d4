'use client'

import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRouter } from 'next/navigation'
import { useSyncExternalStore } from 'react'

/** Renders the preview anew whenever the newsroom, in the window around it, has saved. */
export function RefreshPreview() {
  const router = useRouter()
  const origin = useSyncExternalStore(
    () => () => {},
    () => window.location.origin,
    () => '',
  )
  return origin && <RefreshRouteOnSave refresh={() => router.refresh()} serverURL={origin} />
}
