import type { ReactNode } from 'react'
import type { Removed } from '@/consent/takedown/receipt'
import type { ReceiptView } from '@/content/receipts'
import type { SiteView } from '@/content/views'
import { type Locale, localeName, locales } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { formatDay, formatInstant } from './format-figure'
import { Mark } from './mark'
import { PrintButton } from './print-button.client'

type Props = { receipt: ReceiptView; site: SiteView; locale: Locale }

/** What was taken down, on a sheet of paper that is handed to the person who asked. */
export function ReceiptPage({ receipt, site, locale }: Props) {
  const t = translator(locale)
  const { id, state, begunAt, completedAt, timeZone } = receipt
  const moment = (at: string) => <time dateTime={at}>{formatInstant(at, timeZone, locale)}</time>
  return (
    <main className="receipt mx-auto max-w-[46rem] px-5 py-8 sm:px-8 sm:py-12 print:max-w-none print:p-0 print:leading-[1.45]">
      {state === 'begun' && <meta httpEquiv="refresh" content="10" />}
      <header className="interface flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="me-auto flex items-center gap-2.5 text-[1.15rem] font-bold tracking-tight">
          <Mark />
          {site.name}
        </p>
        <a href="/admin" className="py-2 print:hidden">
          {t('receipt.newsroom')}
        </a>
        <OtherLanguages id={id} locale={locale} />
        <PrintButton label={t('receipt.print')} />
      </header>
      <h1 className="mt-10 text-[2.2rem] leading-tight tracking-[-0.015em] print:mt-5 print:text-[2rem]">
        {t(`receipt.title.${state}`)}
      </h1>
      <p className="mt-4 text-[1.15rem] print:mt-2">{t(`receipt.intro.${state}`)}</p>
      <dl className="interface mt-6 grid gap-x-8 gap-y-1 border-y border-rule py-4 sm:grid-cols-[max-content_1fr] print:mt-3 print:grid-cols-[max-content_1fr] print:py-2">
        <Fact term={t('receipt.asked')}>{moment(begunAt)}</Fact>
        {state !== 'begun' && <Fact term={t('receipt.completed')}>{moment(completedAt)}</Fact>}
        <Fact term={t('receipt.reference')}>{id}</Fact>
      </dl>
      {state !== 'erased' && <RemovedList receipt={receipt} locale={locale} />}
      {state === 'complete' && receipt.left.length > 0 && (
        <Part title={t('receipt.left.title')}>
          <ul className="mt-3 list-disc space-y-1 ps-5 print:mt-1">
            {receipt.left.map(({ what, record }) => (
              <li key={record}>{t(`receipt.left.${what}`)}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('receipt.beyond')}>
        <ul className="mt-3 space-y-3 print:mt-1 print:space-y-1.5">
          {receipt.outOfReach.map(({ what, whatToDo }) => (
            <li key={what} className="break-inside-avoid">
              <strong className="font-semibold">{what}</strong> {whatToDo}
            </li>
          ))}
        </ul>
      </Part>
      {state === 'complete' && <Backups receipt={receipt} locale={locale} />}
      <div className="mt-10 border-t border-rule pt-4 print:mt-4 print:pt-2">
        {site.contact && (
          <p>
            {t('site.contact')} {site.contact}
          </p>
        )}
        <p className="mt-2 text-quiet">{t('receipt.keep')}</p>
      </div>
    </main>
  )
}

function RemovedList({ receipt, locale }: Pick<Props, 'receipt' | 'locale'>) {
  const t = translator(locale)
  const { removed, state, timeZone } = receipt
  return (
    <Part title={t('receipt.removed')}>
      {removed.length === 0 && (
        <p className="mt-3">{t(state === 'begun' ? 'receipt.nothingYet' : 'receipt.nothing')}</p>
      )}
      <ul className="mt-3 print:mt-1">
        {removed.toSorted(byImportance).map(({ what, count, where, record, at }) => (
          <li key={what + record} className="break-inside-avoid border-t border-rule py-3 print:py-1.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <strong className="font-semibold">{t(`receipt.what.${what}`, { count })}</strong>
              <time dateTime={at} className="interface text-quiet">
                {formatInstant(at, timeZone, locale)}
              </time>
            </div>
            <div className="interface text-quiet">
              {where.map((address) => (
                <div key={address} className="[overflow-wrap:anywhere]">
                  {readable(address)}
                </div>
              ))}
              {where.length === 0 &&
                t(what === 'portrait' || what === 'captions' ? 'receipt.fromFiles' : 'receipt.fromNewsroom')}
            </div>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Backups({ receipt, locale }: Pick<Props, 'receipt' | 'locale'>) {
  const t = translator(locale)
  const { count, lastExpiresOn, untold } = receipt.backups
  return (
    <Part title={t('receipt.backups')}>
      {lastExpiresOn ? (
        <p className="mt-3 print:mt-1">
          {t('receipt.backupsHeld', { count, day: formatDay(lastExpiresOn, locale) })}{' '}
          {t('receipt.backupsNote')} {untold > 0 && t('receipt.backupsUntold', { count: untold })}
        </p>
      ) : (
        <p className="mt-3 print:mt-1">{t('receipt.backupsNone')}</p>
      )}
    </Part>
  )
}

function OtherLanguages({ id, locale }: { id: string; locale: Locale }) {
  return (
    <nav aria-label={translator(locale)('receipt.languages')} className="print:hidden">
      <ul className="flex gap-4">
        {locales
          .filter((other) => other !== locale)
          .map((other) => (
            <li key={other}>
              <a
                href={`/receipts/${id}?lang=${other}`}
                lang={other}
                hrefLang={other}
                className="inline-block py-2"
              >
                {localeName(other)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-9 print:mt-4">
      <h2 className="text-[1.45rem] leading-tight print:break-after-avoid print:text-[1.2rem]">{title}</h2>
      {children}
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{term}</dt>
      <dd className="max-sm:mb-2 [overflow-wrap:anywhere]">{children}</dd>
    </>
  )
}

const importance: Removed['what'][] = ['testimony', 'portrait', 'captions', 'copy', 'place']

const byImportance = (one: Removed, other: Removed) =>
  importance.indexOf(one.what) - importance.indexOf(other.what)

/** An address as people read it: in its own letters. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
