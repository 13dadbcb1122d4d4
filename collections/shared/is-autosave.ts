import type { PayloadRequest } from 'payload'

/** Whether the panel saves by itself, while somebody types: nobody has pressed anything, and it will save again. */
export function isAutosave({ query }: Pick<PayloadRequest, 'query'>): boolean {
  return String(query.autosave) === 'true'
}
