'use client'

import { Button, Link, useAuth, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { type FormEvent, useState } from 'react'
import { complaintOf } from './complaint'
import { LabelledInput } from './labelled-input'

const action = '/api/users/login'

/** Asks for address and password, and then for a code if there is a second factor. */
export function SignInForm({ after }: { after: string }) {
  const { t } = useTranslation()
  const { setUser } = useAuth()
  const router = useRouter()
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
    const answer = await response.json()
    setIsWaiting(false)
    if (response.ok) {
      setUser(answer)
      router.push(after)
      return
    }
    const { message, secondFactor } = complaintOf(answer)
    if (secondFactor) setNeedsCode(true)
    setComplaint(message)
  }

  return (
    // Before its script is there, it sends what was entered as it should be sent, and never as part of an address.
    <form action={action} className="login__form" method="post" onSubmit={(event) => void signIn(event)}>
      <div className="login__form__inputWrap">
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
          <LabelledInput
            autoComplete="one-time-code"
            autoFocus
            label="Code"
            name="code"
            required
            type="text"
          />
        )}
      </div>
      <p role="alert">{complaint}</p>
      <Link href="/admin/forgot" prefetch={false}>
        {t('authentication:forgotPasswordQuestion')}
      </Link>
      <Button disabled={isWaiting} size="large" type="submit">
        {t('authentication:login')}
      </Button>
    </form>
  )
}
