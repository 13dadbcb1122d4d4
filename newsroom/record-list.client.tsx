'use client'

import { DefaultListView, useAuth, useListDrawerContext } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { isPublisher } from '@/access/roles'
import type { User } from '@/payload-types'

/**
 * Payload's list, with its actions for many records at once for those alone who may do them: it offers them to whoever
 * may change any record, be it one. Where somebody can do nothing with what is ticked, there are no boxes to tick.
 */
export function RecordList(list: ListViewClientProps) {
  const { user } = useAuth<User>()
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer) return <DefaultListView {...list} />
  const disableBulkEdit = list.disableBulkEdit || !isPublisher(user)
  const canAct = !disableBulkEdit || list.hasDeletePermission || list.hasTrashPermission
  return (
    <div className={canAct ? undefined : 'list-to-read'}>
      <DefaultListView {...list} disableBulkEdit={disableBulkEdit} />
    </div>
  )
}
