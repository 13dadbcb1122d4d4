import type { SiteView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { escapeHtml } from '@/ops/escape-html'
import type { Supporter } from '@/payload-types'
import { confirmDays, linkPage } from './links'
import type { Letter } from './mail-task'

type Written = {
  letter: Letter
  supporter: Pick<Supporter, 'id' | 'askedAt' | 'consentText'>
  site: Pick<SiteView, 'name'>
  /** What they signed up for, in the words of its button; nothing when that is gone. */
  label?: string
  locale: Locale
}

/** A letter to a supporter, in their language, as text and as HTML. */
export async function writeLetter({ letter, supporter, site, label = '', locale }: Written) {
  const t = translator(locale)
  const words = { site: site.name, label: oneLine(label) }
  const out = await linkPage('unsubscribe', supporter, locale)
  const link = letter === 'confirm' ? await linkPage('confirm', supporter, locale) : undefined
  const agreed = letter === 'already' ? undefined : supporter.consentText
  const before = [t(`letter.${letter}.text`, words), ...(link ? [t('letter.confirm.press')] : [])]
  const after = [
    ...(link ? [t('letter.confirm.days', { days: confirmDays })] : []),
    ...(agreed ? [t('letter.agreed'), agreed] : []),
    link ? t('letter.notYou') : t('letter.leave'),
  ]
  return {
    subject: oneLine(t(`letter.${letter}.subject`, words)),
    text: [...before, ...(link ? [link] : []), ...after, out, site.name].join('\n\n'),
    html: [
      `<div lang="${locale}">`,
      ...before.map(paragraph),
      ...(link ? [anchor(link, t('letter.confirm.button'))] : []),
      ...after.map(paragraph),
      anchor(out, t('letter.leaveButton')),
      paragraph(site.name),
      '</div>',
    ].join('\n'),
  }
}

/** A subject is one line, whatever stands on the button. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
}

function anchor(href: string, text: string): string {
  return `<p><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`
}
