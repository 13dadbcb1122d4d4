'use server'

import config from '@payload-config'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getPayload } from 'payload'
import { networkOf } from '@/accounts/client-address'
import { sitePageAt } from '@/actions/from-page'
import { isShownAt } from '@/actions/shown-now'
import { formWord, readFormWord } from '@/actions/supporters/form-word'
import { type Refusal, signUp, versionOf } from '@/actions/supporters/sign-up'
import { formFields, typedIn } from '@/actions/supporters/sign-up-form'
import type { FormState } from '@/components/sign-up-form.client'
import { findWholeAction } from '@/content/actions'
import { isThere } from '@/content/is-there'
import { actPath } from '@/content/paths'
import { defaultLocale, isLocale, type Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** What a form is about. It comes back from the browser, so all of it may be anything. */
type About = { locale: string; slug: string; from?: string }

/** Takes a sign-up, or gives the form back with what was typed and what must be mended. */
export async function send(about: About, _: FormState, form: FormData): Promise<FormState> {
  const locale = isLocale(about.locale) ? about.locale : defaultLocale
  const slug = String(about.slug)
  const [payload, action] = [await getPayload({ config }), await findWholeAction(slug, locale)]
  const typed = typedIn(form)
  const refusal = await signUp(payload, action && isShownAt(action, new Date()) ? action : undefined, {
    typed,
    trap: String(form.get('empty') ?? ''),
    word: form.get('word'),
    network: networkOf((await headers()).get('x-forwarded-for') ?? ''),
    locale,
    source: await findSource(about.from),
  })
  if (!refusal) redirect(actPath(locale, slug, { step: 'check-mail' }))
  const consentText = action?.consentText ?? ''
  const isChanged = refusal.form === 'changed'
  return {
    // Nobody has agreed to what they have not read.
    typed: isChanged ? { ...typed, agree: '' } : typed,
    consentText,
    word: await keptWord(form.get('word'), versionOf(consentText)),
    ...inWords(refusal, locale),
  }
}

/** The word of a form as long as it is good, so that who mends something quickly is not taken for a program. */
async function keptWord(word: unknown, version: string): Promise<string> {
  return typeof word === 'string' && (await readFormWord(word)) === version ? word : formWord(version)
}

/** The page that they came from, if there is one. */
async function findSource(from: unknown): Promise<string | undefined> {
  const page = typeof from === 'string' ? sitePageAt(from) : undefined
  return page && (await isThere(page)) ? page.path : undefined
}

function inWords({ fields, form, minutes = 1 }: Refusal, locale: Locale): Pick<FormState, 'fields' | 'form'> {
  const t = translator(locale)
  const said: FormState['fields'] = {}
  for (const field of formFields) {
    const problem = fields[field]
    if (problem) said[field] = t(`signUp.problem.${problem}`)
  }
  return { fields: said, form: form ? t(`signUp.form.${form}`, { minutes }) : t('signUp.mend') }
}
