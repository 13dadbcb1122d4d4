import type { DefaultServerCellComponentProps, PayloadRequest, RelationshipFieldServerProps } from 'payload'
import { nameOf } from '@/accounts/names'
import { idOf } from '@/review/id-of'

/** Who made the record, by name: staff cannot read each other’s accounts, of which Payload’s own field would ask. */
export async function CreatorField({ data, req }: RelationshipFieldServerProps) {
  return (
    <div className="field-type creator">
      <span className="field-label">Created by</span>
      <span>{await nameOfCreator(data?.createdBy, req)}</span>
    </div>
  )
}

/** The same in a list. */
export async function CreatorCell({ cellData, payload }: DefaultServerCellComponentProps) {
  return <span>{cellData ? await nameOfCreator(cellData, { payload }) : '–'}</span>
}

async function nameOfCreator(who: Parameters<typeof idOf>[0], req: Pick<PayloadRequest, 'payload'>) {
  return (await nameOf(req.payload, idOf(who))) ?? 'Somebody who is no longer here'
}
