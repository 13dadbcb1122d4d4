'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { hasRole } from '@/access/roles'
import type { User } from '@/payload-types'
import { TakeDown, WhatIsRemoved } from './take-down.client'

/** In the bar of a testimony, for guardians: whoever is quoted may ask for it, whatever it was published on. */
export function TakeDownForGood() {
  const { collectionSlug } = useDocumentInfo()
  const { user } = useAuth<User>()
  if (collectionSlug !== 'testimonies' || !hasRole(user, 'guardian')) return null
  return (
    <TakeDown
      endpoint="takedown"
      label="Take down for good"
      heading="Take this testimony down for good?"
      confirmLabel="Take it down for good"
    >
      <p>
        For when the person asks for it. To take it off the site for a while, there is “Take off the site”.
      </p>
      <WhatIsRemoved />
    </TakeDown>
  )
}
