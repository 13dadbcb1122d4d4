import type { Plugin } from 'payload'

/** What every list and record of the panel has in common: no tab for programmers, and a list that knows who looks. */
export const panelHabits: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    admin: {
      ...collection.admin,
      hideAPIURL: true,
      components: {
        ...collection.admin?.components,
        views: {
          ...collection.admin?.components?.views,
          list: { Component: '/newsroom/record-list.client#RecordList' },
        },
      },
    },
  })),
  globals: config.globals?.map((global) => ({ ...global, admin: { ...global.admin, hideAPIURL: true } })),
})
