import type { CollectionConfig } from 'payload'

const nobody = () => false

/**
 * How often what was seen and pressed on one day: numbers, and nothing of who did it. Written by `actions/counting/`
 * alone, past these rules, and read by its reports. One row for a day, an action and a page; one without an action
 * counts the views of the page itself. Ids are plain text, so that what is counted outlives what is deleted.
 */
export const actionCounts: CollectionConfig = {
  slug: 'action-counts',
  // As an export of them is called in the audit trail.
  labels: { singular: 'Views and presses', plural: 'Views and presses' },
  timestamps: false,
  lockDocuments: false,
  // Numbers that visitors make are no deed of anybody’s.
  custom: { audit: false },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    /** Day, action and source, which make a row unique. */
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    /** Where the site is at home: 2026-12-01. */
    { name: 'day', type: 'text', required: true, index: true },
    /** The action’s id; none for the page itself. */
    { name: 'action', type: 'text', index: true },
    /** The page, as its path without a language; none for links from outside the site. */
    { name: 'source', type: 'text', index: true },
    { name: 'views', type: 'number', required: true, defaultValue: 0 },
    { name: 'presses', type: 'number', required: true, defaultValue: 0 },
  ],
}
