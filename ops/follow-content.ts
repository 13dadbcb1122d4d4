import type { BasePayload } from 'payload'
import { loadGone } from '@/consent/takedown/gone-slug'
import { whenInvalidated } from '@/content/invalidate'
import { refreshMachineHeaders } from '@/content/machine-headers'
import { publicCollections } from '@/content/paths'

/** Keeps what this process answers without asking the database in step with it, whichever process changes something. */
export async function followContent(payload: BasePayload): Promise<void> {
  whenInvalidated(async (tags) => {
    if (tags.includes('testimonies')) await loadGone(payload)
    await refreshMachineHeaders(payload, tags)
  })
  await refreshMachineHeaders(payload, publicCollections)
}
