import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'
import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { Takedown } from '@/payload-types'
import { findToLookAt } from './find-to-look-at'
import './consent.css'

const origins: Record<
  Takedown['origin'],
  { collection: 'consents' | 'testimonies' | 'people'; what: string }
> = {
  consent: { collection: 'consents', what: 'Everything that rested on a consent that was taken back' },
  testimony: { collection: 'testimonies', what: 'One testimony' },
  person: { collection: 'people', what: 'A person who was erased, with all that was held about them' },
}

/** A takedown as guardians see it: when, what, how far, and its receipt. Nobody changes one. */
export async function TakedownView({ initPageResult }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || !docID || !req.user) return null
  const { admin, routes } = req.payload.config
  const takedown = await req.payload.findByID({
    collection: 'takedowns',
    id: String(docID),
    depth: 0,
    overrideAccess: false,
    req,
  })
  const toLookAt = await findToLookAt(req, takedown.id)
  const day = (at: string) => formatDate({ date: at, i18n: req.i18n, pattern: admin.dateFormat })
  const { collection, what } = origins[takedown.origin]
  const origin = formatAdminURL({
    adminRoute: routes.admin,
    path: `/collections/${collection}/${takedown.originId}`,
  })
  return (
    <main className="takedown">
      <SetDocumentStepNav
        collectionSlug="takedowns"
        id={docID}
        pluralLabel={collectionConfig.labels.plural}
        useAsTitle={collectionConfig.admin.useAsTitle}
      />
      <Gutter className="takedown__wrap">
        <dl>
          <dt>When</dt>
          <dd>Begun on {day(takedown.createdAt)}.</dd>
          <dt>What</dt>
          <dd>
            {what}
            {takedown.origin === 'consent' && (
              <>
                {'. '}
                <a href={origin}>Open the consent</a>
              </>
            )}
          </dd>
          <dt>How far</dt>
          <dd>
            {takedown.state === 'complete' && takedown.completedAt
              ? `Complete since ${day(takedown.completedAt)}.`
              : 'Not complete yet. It goes on by itself, usually within a minute, whatever interrupted it.'}
          </dd>
          {toLookAt.length > 0 && (
            <>
              <dt>To be looked at</dt>
              <dd>
                <ul>
                  {toLookAt.map(({ title, path, why }) => (
                    <li key={path}>
                      <a href={formatAdminURL({ adminRoute: routes.admin, path })}>{title}</a>: {why}
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          <dt>Receipt</dt>
          <dd>
            <a href={`/receipts/${takedown.id}`}>Open the receipt</a>, to print it for the person who asked.
          </dd>
        </dl>
      </Gutter>
    </main>
  )
}
