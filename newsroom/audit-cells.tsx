import { Link } from '@payloadcms/ui'
import type { DefaultServerCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { isCollection } from '@/audit/is-collection'

/** The record that an entry is about, by the end of its id: a link while it exists. */
export async function AuditRecordCell({ cellData: id, rowData, payload }: DefaultServerCellComponentProps) {
  const type = String(rowData.recordType ?? '')
  const path = await pathOf(payload, type, id)
  const name = typeof id === 'string' ? `…${id.slice(-8)}` : type || '–'
  if (!path) return <span title={id}>{name}</span>
  const href = formatAdminURL({ adminRoute: payload.config.routes.admin, path })
  return (
    <Link href={href} title={id}>
      {name}
    </Link>
  )
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

/** A text, or a dash where Payload would write “<No Fields>”. */
export function AuditTextCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ?? '–'
}
