'use client'

import { Button, Link, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { complaintOf } from './complaint'
import { LabelledInput } from './labelled-input'

const action = '/api/users/login'

/** Asks for address and password, and then for a code if there is a second factor. */
export function SignInForm({ after }: { after: string }) {
  const { t } = useTranslation()
  const [needsCode, setNeedsCode] = useState(false)
  const [isWaiting, setIsWaiting] = useState(false)
  const [complaint, setComplaint] = useState('')

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const entered = Object.fromEntries(new FormData(event.currentTarget))
    setIsWaiting(true)
    setComplaint('')
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(action, { method: 'POST', headers, body: JSON.stringify(entered) })
    if (response.ok) {
      // A whole new page: what is drawn before one is signed in knows neither languages nor collections.
      window.location.assign(after)
      return
    }
    setIsWaiting(false)
    const { message, secondFactor } = complaintOf(await response.json())
    if (secondFactor) setNeedsCode(true)
    setComplaint(message)
  }

  return (
    // Before its script is there, it sends what was entered as it should be sent, and never as part of an address.
    <form action={action} method="post" onSubmit={(event) => void signIn(event)}>
      <LabelledInput
        autoComplete="username"
        id="field-email"
        label={t('general:email')}
        name="email"
        required
        type="email"
      />
      <LabelledInput
        autoComplete="current-password"
        id="field-password"
        label={t('general:password')}
        name="password"
        required
        type="password"
      />
      {needsCode && (
        <LabelledInput autoComplete="one-time-code" autoFocus label="Code" name="code" required type="text" />
      )}
      <p role="alert">{complaint}</p>
      <Button disabled={isWaiting} size="large" type="submit">
        {t('authentication:login')}
      </Button>
      <Link href="/admin/forgot" prefetch={false}>
        {t('authentication:forgotPasswordQuestion')}
      </Link>
    </form>
  )
}
