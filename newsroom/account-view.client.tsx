'use client'

import {
  DefaultEditView,
  DocumentInfoProvider,
  EmailField,
  useDocumentInfo,
  useTranslation,
} from '@payloadcms/ui'
import type { DocumentViewClientProps } from 'payload'
import { email } from 'payload/shared'

/** An account. Who makes one for a colleague is not asked for a password: the colleague chooses it. */
export function AccountView({ invitation, ...view }: DocumentViewClientProps & { invitation: string }) {
  const info = useDocumentInfo()
  const { t } = useTranslation()
  if (info.id) return <DefaultEditView {...view} />
  // Where Payload would ask for an address and a password.
  const fields = (
    <div className="auth-fields collection-edit__auth">
      <EmailField
        field={{ name: 'email', label: t('general:email'), required: true, admin: { autoComplete: 'off' } }}
        path="email"
        schemaPath="email"
        validate={email}
      />
      <p>{invitation}</p>
    </div>
  )
  return (
    <DocumentInfoProvider {...info} BeforeFields={fields}>
      <DefaultEditView {...view} />
    </DocumentInfoProvider>
  )
}
