import type { BeforeListTableServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { hasRole } from '@/access/roles'
import './newsroom.css'

/** The export above the list of supporters. The endpoint asks again who may. */
export function SupporterExport({ user, payload }: BeforeListTableServerProps) {
  if (!hasRole(user, 'admin')) return null
  const { api } = payload.config.routes
  return (
    <p className="supporter-export">
      <a href={formatAdminURL({ apiRoute: api, path: '/supporters/csv' })} download>
        Export those who confirmed (CSV)
      </a>
      . Each row has a link by which that person leaves: put it into every letter. The export is recorded in
      the audit trail.
    </p>
  )
}
