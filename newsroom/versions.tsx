import { Gutter, Pill, SetDocumentStepNav } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'
import type { DocumentViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { publishedCollections } from '@/collections/shared/published-collections'
import { findHistory } from './find-history'

/** The versions of a record, in the place of Payload's own list, which tells neither who nor what. */
export async function Versions({ initPageResult, routeSegments }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult
  const collection = publishedCollections.find((slug) => slug === collectionConfig?.slug)
  if (!collectionConfig || !collection || !docID || !req.user) return null
  const { payload, user, i18n } = req
  const { admin, routes } = payload.config
  const rows = await findHistory({ payload, user, collection, id: String(docID) })
  const isTrashed = routeSegments[2] === 'trash'
  const pathOf = (version: string) =>
    formatAdminURL({
      adminRoute: routes.admin,
      path: `/collections/${collection}/${isTrashed ? 'trash/' : ''}${docID}/versions/${version}`,
    })
  return (
    <main className="versions">
      <SetDocumentStepNav
        collectionSlug={collection}
        id={docID}
        isTrashed={isTrashed}
        pluralLabel={collectionConfig.labels.plural}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={i18n.t('version:versions')}
      />
      <Gutter className="versions__wrap">
        <div className="table">
          <table cellPadding={0} cellSpacing={0}>
            <thead>
              <tr>
                <th>When</th>
                <th>Who</th>
                <th>What</th>
                <th>Now</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, at, who, what, place }) => (
                <tr key={id}>
                  <td>
                    <a href={pathOf(id)}>{formatDate({ date: at, i18n, pattern: admin.dateFormat })}</a>
                  </td>
                  <td>{who ?? '–'}</td>
                  <td>{what}</td>
                  <td>{place && <Pill size="small">{place}</Pill>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Gutter>
    </main>
  )
}
