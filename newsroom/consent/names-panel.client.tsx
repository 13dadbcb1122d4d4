'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { hasRole } from '@/access/roles'
import type { NameView } from '@/consent/names/endpoints'
import type { User } from '@/payload-types'
import { useDay } from '../use-day.client'
import { useEndpoint } from '../use-endpoint.client'

/** The protected names in a record, for guardians: others learn not even that there are any. */
export function NamesPanel() {
  const { user } = useAuth<User>()
  return hasRole(user, 'guardian') ? <Names /> : null
}

function Names() {
  const { view, send } = useEndpoint<NameView[]>('names')
  const id = useId()
  if (!view || view.length === 0) return null
  const allow = async (passage: string, reason: string) => {
    const isAllowed = await send('POST', { passage, reason })
    if (isAllowed) toast.success('It may stand there now.')
    return isAllowed
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>Protected names</h3>
      <p>
        Nothing of this is published while one of them is not allowed. Take the name out, or allow it where it
        cannot give anybody away.
      </p>
      <ul className="review-panel__thread">
        {view.map((hit) => (
          <li key={hit.passage + hit.field}>
            <Passage hit={hit} allow={(reason) => allow(hit.passage, reason)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = { hit: NameView; allow: (reason: string) => Promise<boolean> }

function Passage({ hit: { field, excerpt, name, allowed }, allow }: Props) {
  const [reason, setReason] = useState('')
  const [isSending, setSending] = useState(false)
  const id = useId()
  const day = useDay()
  const press = async () => {
    setSending(true)
    await allow(reason)
    setSending(false)
  }
  return (
    <>
      <strong>{field}</strong>
      <blockquote>
        {excerpt.before}
        <mark>{excerpt.found}</mark>
        {excerpt.after}
      </blockquote>
      <p>In the vault as “{name}”.</p>
      {allowed ? (
        <p>
          {allowed.by ?? 'Somebody'} allowed this on <time dateTime={allowed.at}>{day(allowed.at)}</time>: “
          {allowed.reason}”
        </p>
      ) : (
        <>
          <label htmlFor={id}>Allow this, because …</label>
          <textarea
            id={id}
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            size="medium"
            buttonStyle="secondary"
            disabled={reason.trim() === '' || isSending}
            onClick={press}
          >
            Allow
          </Button>
        </>
      )}
    </>
  )
}
