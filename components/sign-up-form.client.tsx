'use client'

import { type ReactNode, useActionState, useEffect, useId, useRef } from 'react'
import type { FormField, Typed } from '@/actions/supporters/sign-up-form'

/** A form as it was sent last: what was typed stays, with what must be mended in the reader's words. */
export type FormState = {
  typed: Typed
  fields: Partial<Record<FormField, string>>
  form?: string
  /** What people agree to. */
  consentText: string
  /** When the form was opened, and with which text: signed. */
  word: string
}

type Texts = Record<'email' | 'name' | 'message' | 'optional' | 'note' | 'send', string>

type Props = {
  send: (state: FormState, form: FormData) => Promise<FormState>
  start: FormState
  /** The page that the form stands on: where it is sent without scripts. */
  page: string
  asks: { name: boolean; message: boolean }
  /** The language of what people agree to, where it is not the page’s. */
  lang?: string
  texts: Texts
}

/** A form to sign up. It is sent and answered without scripts as well, in which case its page comes back with the answer. */
export function SignUpForm({ send, start, page, asks, lang, texts }: Props) {
  const [state, action, isPending] = useActionState(send, start, page)
  const { typed, fields, consentText } = state
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (state.form) alert.current?.focus()
  }, [state])
  return (
    <form action={action} noValidate className="interface grid max-w-measure gap-6">
      {state.form && (
        <p ref={alert} role="alert" tabIndex={-1} className="border-s-4 border-signal bg-shade p-4">
          {state.form}
        </p>
      )}
      <Field name="email" label={texts.email} problem={fields.email}>
        {(shared) => (
          <input
            {...shared}
            type="email"
            required
            maxLength={254}
            autoComplete="email"
            defaultValue={typed.email}
          />
        )}
      </Field>
      {asks.name && (
        <Field name="name" label={texts.name} problem={fields.name}>
          {(shared) => (
            <input
              {...shared}
              type="text"
              required
              maxLength={100}
              autoComplete="name"
              defaultValue={typed.name}
            />
          )}
        </Field>
      )}
      {asks.message && (
        <Field name="message" label={`${texts.message} ${texts.optional}`} problem={fields.message}>
          {(shared) => <textarea {...shared} rows={4} maxLength={2000} defaultValue={typed.message} />}
        </Field>
      )}
      <Trap />
      <Agreement
        key={typed.agree + consentText}
        text={consentText}
        lang={lang}
        isTicked={typed.agree === 'on'}
        problem={fields.agree}
      />
      <p className="text-quiet">{texts.note}</p>
      <input type="hidden" name="word" value={state.word} />
      <button
        type="submit"
        aria-disabled={isPending}
        className="w-fit cursor-pointer bg-ink px-6 py-3.5 font-semibold text-paper hover:bg-signal"
      >
        {texts.send}
      </button>
    </form>
  )
}

type Shared = {
  id: string
  name: FormField
  className: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

type FieldProps = {
  name: FormField
  label: string
  problem?: string
  children: (shared: Shared) => ReactNode
}

function Field({ name, label, problem, children }: FieldProps) {
  const id = useId()
  const shared: Shared = {
    id,
    name,
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem && `${id}-problem`,
    className: `mt-1.5 w-full border bg-transparent px-3 py-3 text-ink ${problem ? 'border-signal' : 'border-quiet'}`,
  }
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children(shared)}
      <ProblemText id={`${id}-problem`} text={problem} />
    </div>
  )
}

type AgreementProps = { text: string; lang?: string; isTicked: boolean; problem?: string }

function Agreement({ text, lang, isTicked, problem }: AgreementProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="flex gap-3">
        <input
          id={id}
          type="checkbox"
          name="agree"
          required
          defaultChecked={isTicked}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && `${id}-problem`}
          className="mt-1 size-5 shrink-0 accent-signal"
        />
        <span lang={lang} className="whitespace-pre-line">
          {text}
        </span>
      </label>
      <ProblemText id={`${id}-problem`} text={problem} />
    </div>
  )
}

function ProblemText({ id, text }: { id: string; text?: string }) {
  return text ? (
    <p id={id} className="mt-1.5 text-signal">
      {text}
    </p>
  ) : null
}

/** A field for programs, which fill in all there are. People neither see nor reach it. */
function Trap() {
  return (
    <div aria-hidden="true" className="sr-only">
      <label>
        Leave this empty
        <input type="text" name="empty" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  )
}
