import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  FlattenedField,
  GlobalBeforeChangeHook,
} from 'payload'
import { changedFields } from './changed-fields'
import type { AuditAction } from './entry'
import { recordAudit } from './record'
import { isRestoring, stage } from './staged'

type Values = Record<string, unknown>

/** Notes what a save will change, when every other hook has had its say; `write-ahead.ts` writes it down. */
export const stageChange: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before: Values = operation === 'create' ? {} : (originalDoc ?? {})
  const status = data._status ?? before._status
  const actions: AuditAction[] = isRestoring(req)
    ? ['restore-version']
    : operation === 'create'
      ? ['create']
      : updateActions(before, data)
  if (status === 'published' && actions[0] !== 'trash') {
    // To publish is to update too; what else it is stands beside it.
    if (actions[0] === 'update') actions.shift()
    actions.push('publish')
  }
  stage(req, {
    type: collection.slug,
    id: operation === 'create' ? undefined : String(before.id),
    actions,
    fields: changedFields(collection.flattenedFields, before, data),
    leavesDraft: status === 'draft',
  })
  return data
}

function updateActions(before: Values, data: Values): AuditAction[] {
  if (data.deletedAt && !before.deletedAt) return ['trash']
  if (data.deletedAt === null && before.deletedAt) return ['restore']
  if (data.password) return ['password-changed']
  if (data.resetPasswordToken) return ['password-reset-requested']
  return ['update']
}

/** The same for a global. */
export const stageGlobalChange: GlobalBeforeChangeHook = ({ global, data, originalDoc, req }) => {
  const fields: FlattenedField[] = global.flattenedFields
  const isPublished = (data._status ?? originalDoc?._status) === 'published'
  stage(req, {
    type: global.slug,
    actions: [isPublished ? 'publish' : 'update'],
    fields: changedFields(fields, originalDoc ?? {}, data),
    leavesDraft: false,
  })
  return data
}

/** Records a deletion before anything of the record is deleted, its versions included. */
export const recordDelete: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  recordAudit({ req, action: 'delete', collection: collection.slug, id })
