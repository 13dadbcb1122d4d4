'use server'

import config from '@payload-config'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getPayload } from 'payload'
import { networkOf } from '@/accounts/client-address'
import { sitePageAt } from '@/actions/from-page'
import { isShownAt } from '@/actions/shown-now'
import { formOpened } from '@/actions/supporters/form-time'
import { type Refusal, signUp } from '@/actions/supporters/sign-up'
import { formFields, typedIn } from '@/actions/supporters/sign-up-form'
import type { FormState } from '@/components/sign-up-form.client'
import { findWholeAction } from '@/content/actions'
import { localePath } from '@/content/paths'
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
    trap: String(form.get('website') ?? ''),
    opened: form.get('opened'),
    network: networkOf((await headers()).get('x-forwarded-for') ?? ''),
    locale,
    source: about.from === undefined ? undefined : sitePageAt(String(about.from))?.path,
  })
  if (!refusal) redirect(localePath(locale, `/act/${encodeURIComponent(slug)}/check-mail`))
  return { typed, opened: await formOpened(), ...inWords(refusal, locale) }
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
