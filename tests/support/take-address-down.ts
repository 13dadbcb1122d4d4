/** Program for tests: writes a takedown of the slugs it is given, as another process would, and tells the site. */
import { goneHash } from '@/consent/takedown/gone-slug'
import { invalidate } from '@/content/invalidate'
import { openPayload } from '@/ops/open-payload'

const payload = await openPayload()
await payload.create({
  collection: 'takedowns',
  data: {
    origin: 'testimony',
    originId: 'none',
    state: 'complete',
    records: [],
    goneSlugs: process.argv.slice(2).map(goneHash),
    fingerprints: [],
  },
})
await invalidate(['testimonies'])
process.exit(0)
