'use client'

import { useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { TakeDown, WhatIsRemoved } from './take-down.client'

/** In the bar of a consent: to take it back for the person, and after that, the way to what was removed. */
export function WithdrawConsent() {
  const { id } = useDocumentInfo()
  const { routes } = useConfig().config
  const withdrawnOn = useFormFields(([fields]) => fields?.withdrawnOn?.value)
  if (!id) return null
  if (withdrawnOn) {
    const list = formatAdminURL({ adminRoute: routes.admin, path: '/collections/takedowns' })
    return (
      <p className="taken-down">
        Taken back. <a href={`${list}?where[originId][equals]=${id}`}>See what was removed</a>
      </p>
    )
  }
  return (
    <TakeDown
      endpoint="withdraw"
      label="The person takes it back"
      heading="Take this consent back, and everything with it?"
      confirmLabel="Take everything down"
    >
      <p>All testimonies that rest on this consent are taken down, drafts too.</p>
      <WhatIsRemoved />
    </TakeDown>
  )
}
