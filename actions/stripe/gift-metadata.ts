import { z } from 'zod'
import { frequencies } from '../kinds'

/** What is noted of a gift at Stripe, and comes back with each payment. Nothing of who gives it. */
export const giftMetadataSchema = z.object({
  action: z.string().min(1).max(100),
  frequency: z.enum(frequencies),
  source: z.string().startsWith('/').max(512).optional(),
})

export type GiftMetadata = z.infer<typeof giftMetadataSchema>
