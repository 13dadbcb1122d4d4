'use server'

import config from '@payload-config'
import { redirect } from 'next/navigation'
import { getPayload } from 'payload'
import { confirm, unsubscribe } from '@/actions/supporters/answer-link'
import { findSlug } from '@/content/act'
import { actPath, localePath } from '@/content/paths'
import { defaultLocale, isLocale } from '@/messages/locales'

/** What is answered. It comes back from the browser, so all of it may be anything. */
type About = { locale: string; step: string; link: string }

/** Does what a link in a letter is for, and leads to what there is to say of it. */
export async function answer(about: About): Promise<void> {
  const locale = isLocale(about.locale) ? about.locale : defaultLocale
  const isConfirming = about.step === 'confirm'
  const payload = await getPayload({ config })
  const answered = await (isConfirming ? confirm : unsubscribe)(payload, about.link)
  const slug =
    isConfirming && answered.is === 'done' ? await findSlug(answered.supporter.action, locale) : undefined
  if (slug && answered.is !== 'gone')
    redirect(actPath(locale, slug, { step: 'thanks', asked: { from: answered.supporter.source } }))
  redirect(localePath(locale, `/sign-up/${isConfirming ? 'confirm' : 'unsubscribe'}?is=${answered.is}`))
}
