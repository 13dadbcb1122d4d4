import { APIError, type CollectionConfig } from 'payload'
import { hiddenFromAllBut } from '@/access/policies'
import { hasRole } from '@/access/roles'
import { type AuditAction, auditActions, auditWays } from '@/audit/entry'

const nobody = () => false

const words: Partial<Record<AuditAction, string>> = {
  'restore-version': 'restore an older version',
  'ask-for-review': 'ask for review',
  'send-back': 'send back',
  'lift-takedown': 'confirm that what was taken down may go up again',
  withdraw: 'take a consent back',
  'take-down': 'take down for good',
  'takedown-complete': 'complete a takedown',
  erase: 'erase a person',
  trash: 'move to the trash',
  restore: 'take out of the trash',
  delete: 'delete for good',
  'schedule-publish': 'schedule publishing',
  'schedule-unpublish': 'schedule unpublishing',
  unschedule: 'call off what was scheduled',
  login: 'sign in',
  'login-failed': 'fail to sign in',
  locked: 'be locked out',
  unlock: 'unlock an account',
  logout: 'sign out',
  'password-reset-requested': 'ask for a new password',
  'password-changed': 'change a password',
  'name-found': 'be kept from publishing a protected name',
  backup: 'make a backup',
  'restore-backup': 'put a backup back',
  'rotate-vault': 'seal the vault with another key',
}

const ways = { request: 'Panel or API', job: 'Scheduled', local: 'Server or script' }

const reading = new Set(['read', 'count', 'readDistinct'])

/**
 * Who did what to which record when. Written by `audit/` alone, past these rules; everybody else may read at most.
 * Ids are plain text and no relationships: when a user or a record is deleted, the database must not change what was
 * written about it. `docs/audit.md` says what each column is for.
 */
export const auditEntries: CollectionConfig = {
  slug: 'audit-entries',
  labels: { singular: 'Audit entry', plural: 'Audit trail' },
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-at',
  admin: {
    group: 'Settings',
    hidden: hiddenFromAllBut('guardian', 'admin'),
    useAsTitle: 'action',
    defaultColumns: ['at', 'userName', 'action', 'recordId', 'changedFields'],
    listSearchableFields: ['userName', 'recordType', 'recordId', 'changedFields'],
    description: 'Who did what, to which record, when. Nobody can change it.',
    pagination: { defaultLimit: 50 },
  },
  access: {
    read: ({ req: { user } }) => hasRole(user, 'guardian', 'admin'),
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  hooks: {
    beforeOperation: [
      ({ args, operation }) => {
        if (reading.has(operation)) return args
        throw new APIError('The audit trail writes itself: nobody adds, changes or deletes an entry.', 403)
      },
    ],
  },
  fields: [
    {
      name: 'at',
      label: 'When',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { displayFormat: 'd MMM yyyy, HH:mm:ss' } },
    },
    {
      name: 'userName',
      label: 'Who',
      type: 'text',
      admin: {
        description: 'The name at that time.',
        components: { Cell: '@/newsroom/audit-cells#AuditWhoCell' },
      },
    },
    { name: 'userId', label: 'User', type: 'text', index: true },
    {
      name: 'action',
      label: 'What',
      type: 'select',
      required: true,
      index: true,
      options: auditActions.map((value) => ({ value, label: words[value] ?? value })),
    },
    { name: 'recordType', label: 'Kind of record', type: 'text', index: true },
    {
      name: 'recordId',
      label: 'Record',
      type: 'text',
      index: true,
      admin: { components: { Cell: '@/newsroom/audit-cells#AuditRecordCell' } },
    },
    {
      name: 'changedFields',
      label: 'Fields',
      type: 'text',
      admin: {
        description: 'The names of what was changed.',
        components: { Cell: '@/newsroom/audit-cells#AuditFieldsCell' },
      },
    },
    {
      name: 'via',
      label: 'By way of',
      type: 'select',
      required: true,
      options: auditWays.map((value) => ({ value, label: ways[value] })),
    },
    {
      name: 'interrupted',
      type: 'checkbox',
      admin: { description: 'The server stopped or failed right then. Look whether it was done.' },
    },
    { name: 'sequence', label: 'Number', type: 'number', unique: true, index: true },
    { name: 'previousHash', type: 'text', admin: { hidden: true } },
    { name: 'hash', type: 'text', index: true, admin: { hidden: true } },
    { name: 'seal', type: 'text', required: true, admin: { hidden: true } },
  ],
}
