import type { JSONField } from 'payload'

/** What can be said of a change in its round of review, from the first draft to its publication. */
export const threadSteps = [
  'ask',
  'approve',
  'return',
  'publish',
  'unpublish',
  'take-off',
  'put-back',
] as const

/** Who did what, when, and the note they left. */
export type ThreadStep = { step: (typeof threadSteps)[number]; who: string; at: string; note?: string }

/** All steps of the present round, in their order: a plain list, as it is only ever read as a whole. */
export const threadField: JSONField = {
  name: 'thread',
  type: 'json',
  typescriptSchema: [
    () => ({
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['step', 'who', 'at'],
        properties: {
          step: { type: 'string', enum: [...threadSteps] },
          who: { type: 'string' },
          at: { type: 'string' },
          note: { type: 'string' },
        },
      },
    }),
  ],
}
