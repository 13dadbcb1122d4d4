import { z } from 'zod'
import type { Purpose } from '../kinds'

/** What somebody typed into a sign-up form, as it came. */
export const formFields = ['email', 'name', 'message', 'agree'] as const

export type FormField = (typeof formFields)[number]

export type Typed = Record<FormField, string>

/** What is wrong with a field, as a key of the messages. */
export type Problem = 'email' | 'tooLong' | 'characters' | 'name' | 'agree'

const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .regex(/^\P{Cc}*$/u, 'characters')

const lines = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .regex(/^[\P{Cc}\r\n\t]*$/u, 'characters')

/** What each purpose asks for: an address, and a name where it is put under something. */
export function signUpSchema(purpose: Purpose) {
  const name = oneLine(100)
  return z.object({
    email: oneLine(254).pipe(z.email('email')),
    name: purpose === 'newsletter' ? name.max(0).catch('') : name.min(1, 'name'),
    message:
      purpose === 'volunteer'
        ? lines(2000)
        : z
            .string()
            .catch('')
            .transform(() => ''),
    agree: z.literal('on', 'agree'),
  })
}

/** The typed texts of a form; a file or a missing field is an empty text. */
export function typedIn(form: FormData): Typed {
  const text = (name: FormField) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return { email: text('email'), name: text('name'), message: text('message'), agree: text('agree') }
}

/**
 * Checks what was typed.
 * @returns what is to be kept, or the first problem of each field
 */
export function readSignUp(
  typed: Typed,
  purpose: Purpose,
): { data: Omit<Typed, 'agree'> } | { problems: Partial<Record<FormField, Problem>> } {
  const { success, data, error } = signUpSchema(purpose).safeParse(typed)
  if (success) return { data: { email: data.email, name: data.name, message: data.message } }
  const problems: Partial<Record<FormField, Problem>> = {}
  for (const { path, message } of error.issues) {
    const field = formFields.find((each) => each === path[0])
    if (field) problems[field] ??= message as Problem
  }
  return { problems }
}
