import { formWord } from '@/actions/supporters/form-word'
import { versionOf } from '@/actions/supporters/sign-up'
import type { ActView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { type FormState, SignUpForm } from './sign-up-form.client'

type Props = {
  act: ActView
  send: (state: FormState, form: FormData) => Promise<FormState>
  /** The page that the form stands on, with what it was asked. */
  page: string
  locale: Locale
}

/** The form of an action that signs people up, in the reader’s language. */
export async function SignUp({ act: { lang, purpose, consentText = '' }, send, page, locale }: Props) {
  const t = translator(locale)
  const button = { newsletter: 'send', pledge: 'sendPledge', volunteer: 'sendVolunteer' } as const
  const start = {
    typed: { email: '', name: '', message: '', agree: '' },
    fields: {},
    consentText,
    word: await formWord(versionOf(consentText)),
  }
  return (
    <SignUpForm
      send={send}
      start={start}
      page={page}
      lang={lang}
      asks={{ name: purpose !== 'newsletter', message: purpose === 'volunteer' }}
      texts={{
        email: t('signUp.email'),
        name: t('signUp.name'),
        message: t('signUp.message'),
        optional: t('signUp.optional'),
        note: t('signUp.note'),
        send: t(`signUp.${button[purpose ?? 'newsletter']}`),
      }}
    />
  )
}
