'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { complaintOf } from './complaint'
import { LabelledInput } from './labelled-input'

type Setup = { secret: string; picture: string }

/** Sets a second factor up in two steps, or removes it. Each asks for the password again. */
export function SecondFactorForm(account: { isOn: boolean; isOwn: boolean; user: string }) {
  const { isOwn, user } = account
  const [isOn, setIsOn] = useState(account.isOn)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [setup, setSetup] = useState<Setup>()
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>()
  const [isCopied, setCopied] = useState(false)
  const [complaint, setComplaint] = useState('')

  async function ask<Answer>(action: string): Promise<Answer | undefined> {
    const response = await fetch(`/api/users/second-factor/${action}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ password, code, user }),
    })
    const answer = await response.json()
    setCode('')
    setComplaint(response.ok ? '' : complaintOf(answer).message)
    return response.ok ? answer : undefined
  }

  async function begin() {
    setSetup(await ask<Setup>('begin'))
  }

  async function confirm() {
    const answer = await ask<{ recoveryCodes: string[] }>('confirm')
    if (!answer) return
    setRecoveryCodes(answer.recoveryCodes)
    setSetup(undefined)
    setPassword('')
    setIsOn(true)
  }

  async function remove() {
    if (!(await ask('remove'))) return
    setRecoveryCodes(undefined)
    setPassword('')
    setIsOn(false)
  }

  const canAct = isOn || isOwn
  return (
    <section aria-label="Second factor" className="second-factor">
      <h3>Second factor</h3>
      <p>
        {isOn
          ? 'On: signing in asks for a code besides the password.'
          : 'Off. With an authenticator app, a stolen password alone opens nothing.'}
      </p>
      {setup && (
        <>
          <p>Scan this with your authenticator app, or type the key into it. Then enter the code it shows.</p>
          <img alt="The key as a QR code" height={200} src={setup.picture} width={200} />
          <code style={{ overflowWrap: 'anywhere' }}>{setup.secret}</code>
        </>
      )}
      {recoveryCodes && (
        <>
          <p>
            Keep these recovery codes where others do not find them. Each lets you in once if your phone is
            lost; they are not shown again.
          </p>
          <ul aria-label="Recovery codes">
            {recoveryCodes.map((recoveryCode) => (
              <li key={recoveryCode}>
                <code>{recoveryCode}</code>
              </li>
            ))}
          </ul>
          <div className="second-factor__keep">
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() =>
                void navigator.clipboard.writeText(asText(recoveryCodes)).then(() => setCopied(true))
              }
              size="small"
            >
              {isCopied ? 'Copied' : 'Copy'}
            </Button>
            <a
              className="btn btn--style-secondary btn--size-small"
              download="recovery-codes.txt"
              href={`data:text/plain;charset=utf-8,${encodeURIComponent(asText(recoveryCodes))}`}
            >
              Download
            </a>
          </div>
        </>
      )}
      {canAct && !setup && (
        <LabelledInput
          autoComplete="current-password"
          label="Your password"
          onChange={(event) => setPassword(event.target.value)}
          type="password"
          value={password}
        />
      )}
      {(setup || (isOn && isOwn)) && (
        <LabelledInput
          autoComplete="one-time-code"
          label="Code"
          onChange={(event) => setCode(event.target.value)}
          type="text"
          value={code}
        />
      )}
      <p role="alert">{complaint}</p>
      {setup && <Button onClick={() => void confirm()}>Turn on</Button>}
      {!isOn && !setup && isOwn && <Button onClick={() => void begin()}>Set up</Button>}
      {isOn && (
        <Button buttonStyle="secondary" onClick={() => void remove()}>
          Remove
        </Button>
      )}
    </section>
  )
}

function asText(codes: string[]): string {
  return `Recovery codes for the newsroom, good once each:\n\n${codes.join('\n')}\n`
}
