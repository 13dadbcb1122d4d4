import { formatDay, formatInstant } from '@/components/format-figure'
import { type Locale, localeName } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { outOfReach, type Receipt } from './takedown/receipt'

/** Receipts for people to read who get them on paper or in a file, with what the page of a receipt says. */
export function receiptText(receipts: readonly Receipt[], locale: Locale, timeZone: string): string {
  const t = translator(locale)
  const beyond = outOfReach(locale).map(({ what, whatToDo }) => `- ${what} ${whatToDo}`)
  const parts = receipts.map((receipt) => partsOf(receipt, { locale, timeZone }).join('\n'))
  return [
    `=== ${localeName(locale)} ===`,
    t('receipt.title.erased'),
    t('receipt.intro.complete'),
    ...(parts.length > 0 ? parts : [t('receipt.nothing')]),
    [t('receipt.beyond'), ...beyond].join('\n'),
    t('receipt.keep'),
  ].join('\n\n')
}

function partsOf(
  { id, begunAt, completedAt, removed, left, backups }: Receipt,
  { locale, timeZone }: { locale: Locale; timeZone: string },
): string[] {
  const t = translator(locale)
  const instant = (at: string) => formatInstant(at, timeZone, locale)
  const { count, lastExpiresOn, untold } = backups
  const held = lastExpiresOn && [
    t('receipt.backupsHeld', { count, day: formatDay(lastExpiresOn, locale) }),
    t('receipt.backupsNote'),
    ...(untold > 0 ? [t('receipt.backupsUntold', { count: untold })] : []),
  ]
  return [
    `${t('receipt.reference')}: ${id}`,
    `${t('receipt.asked')}: ${instant(begunAt)}`,
    ...(completedAt ? [`${t('receipt.completed')}: ${instant(completedAt)}`] : []),
    '',
    t('receipt.removed'),
    ...(removed.length === 0 ? [`- ${t('receipt.nothing')}`] : []),
    ...removed.flatMap(({ what, count, where, at }) => [
      `- ${t(`receipt.what.${what}`, { count })} (${instant(at)})`,
      ...where.map((address) => `    ${address}`),
    ]),
    ...(left.length > 0 ? ['', t('receipt.left.title')] : []),
    ...left.map(({ what }) => `- ${t(`receipt.left.${what}`)}`),
    '',
    t('receipt.backups'),
    `- ${held ? held.join(' ') : t('receipt.backupsNone')}`,
  ]
}
