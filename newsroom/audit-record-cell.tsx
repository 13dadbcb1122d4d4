import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { isCollection } from '@/audit/is-collection'

/** The record that an entry is about: a link while it exists, and its bare id afterwards. */
export async function AuditRecordCell({ cellData: id, rowData, payload }: DefaultServerCellComponentProps) {
  const type = String(rowData.recordType ?? '')
  const path = await pathOf(payload, type, id)
  if (!path) return id ?? '–'
  const href = formatAdminURL({ adminRoute: payload.config.routes.admin, path })
  return <Link href={href}>{id ?? type}</Link>
}

type Payload = DefaultServerCellComponentProps['payload']

async function pathOf(payload: Payload, type: string, id: unknown): Promise<`/${string}` | undefined> {
  if (payload.config.globals.some(({ slug }) => slug === type)) return `/globals/${type}`
  if (typeof id !== 'string' || !isCollection(payload, type)) return undefined
  const record = await payload.db.findOne({
    collection: type,
    where: { id: { equals: id } },
    select: { id: true },
  })
  return record ? `/collections/${type}/${id}` : undefined
}
