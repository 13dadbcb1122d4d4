import { getTranslation } from '@payloadcms/translations'
import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { isCollection } from '@/audit/is-collection'
import { findAudited } from './find-audited'
import { labelOf } from './label-of'

type Cell = DefaultServerCellComponentProps
type Payload = Cell['payload']

/** The record that an entry is about, by what it is called now: a link while it exists. */
export async function AuditRecordCell({ cellData: id, rowData, payload, i18n }: Cell) {
  const type = String(rowData.recordType ?? '')
  const kind = kindOf(payload, type)?.label
  const record = await findAudited(payload, type, id)
  const label = kind ? getTranslation(kind, i18n) : type
  if (!record) return <span title={id}>{label ? `${label}${id ? ' that is gone' : ''}` : '–'}</span>
  const href = formatAdminURL({ adminRoute: payload.config.routes.admin, path: record.path })
  return (
    <Link href={href} title={id}>
      {record.title ?? label}
      {record.title && <small> · {label}</small>}
    </Link>
  )
}

/** The names of fields, as the form writes them. */
export function AuditFieldsCell({ cellData, rowData, payload, i18n }: Cell) {
  if (!cellData) return '–'
  const fields = kindOf(payload, String(rowData.recordType))?.fields ?? []
  const names = String(cellData).split(', ')
  return names.map((name) => labelOf(fields, name, i18n)).join(', ')
}

/** Who it was, or what is known instead. */
export function AuditWhoCell({ cellData, rowData }: Cell) {
  return cellData ?? (rowData.via === 'local' ? 'The server' : 'Somebody not signed in')
}

function kindOf(payload: Payload, type: string) {
  if (isCollection(payload, type)) {
    const { labels, flattenedFields } = payload.collections[type].config
    return { label: labels.singular, fields: flattenedFields }
  }
  const global = payload.config.globals.find(({ slug }) => slug === type)
  return global && { label: global.label, fields: global.flattenedFields }
}
