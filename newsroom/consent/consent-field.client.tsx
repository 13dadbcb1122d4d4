'use client'

import { Button, FieldDescription, FieldLabel, useConfig, useDocumentInfo, useField } from '@payloadcms/ui'
import type { UIFieldClientProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import type { ConsentView } from '@/consent/view-consent'
import { useEndpoint } from '../use-endpoint.client'
import { ConsentPicker } from './consent-picker.client'
import { standingOf } from './consent-words'
import './consent.css'

/** The field that this speaks for. Its value goes to guardians alone. */
const path = 'consent'

/** How the consent of a testimony stands, in words. Guardians connect one here; nobody else learns whose it is. */
export function ConsentField({ field }: UIFieldClientProps) {
  const { id } = useDocumentInfo()
  const { showError } = useField({ path })
  const { view, send } = useEndpoint<ConsentView>('consent')
  const { routes } = useConfig().config
  const [isChoosing, setChoosing] = useState(false)

  const connect = async (consent: string | null) => {
    if (await send('POST', { consent })) setChoosing(false)
  }
  return (
    <div className="field-type consent-field" id="field-restsOn">
      <FieldLabel label={field.label} path={path} />
      {!id && <p>A guardian can connect it once this is saved.</p>}
      {view && (
        <>
          <p
            className="consent-field__standing"
            data-status={view.status ?? 'none'}
            data-is-error={showError}
          >
            {standingOf(view, new Date())}
            {!view.status && !view.mayConnect && ' Ask a guardian.'}
          </p>
          {/* Without a consent, its lack is the one thing in the way, and is said already. */}
          {view.status && view.obstacles.length > 0 && (
            <ul className="consent-field__obstacles" data-is-error={showError}>
              {view.obstacles.map((obstacle) => (
                <li key={obstacle}>{obstacle}</li>
              ))}
            </ul>
          )}
          {view.notes.map((note) => (
            <p key={note} className="consent-field__note">
              {note}
            </p>
          ))}
          {view.mayConnect && (
            <div className="consent-field__deeds">
              {view.id && (
                <a
                  href={formatAdminURL({
                    adminRoute: routes.admin,
                    path: `/collections/consents/${view.id}`,
                  })}
                >
                  Open the consent {view.reference}
                </a>
              )}
              {!isChoosing && (
                <Button
                  size="medium"
                  buttonStyle="secondary"
                  margin={false}
                  onClick={() => setChoosing(true)}
                >
                  {view.id ? 'Connect another consent' : 'Connect a consent'}
                </Button>
              )}
            </div>
          )}
          {isChoosing && (
            <ConsentPicker connected={view.id} connect={connect} close={() => setChoosing(false)} />
          )}
        </>
      )}
      <FieldDescription description="What the person allowed. A guardian connects it." path={path} />
    </div>
  )
}
