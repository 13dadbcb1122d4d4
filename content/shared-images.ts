import config from '@payload-config'
import { getPayload } from 'payload'
import { isPictureShareable } from '@/consent/shareable'
import { env } from '@/env'
import { fileAt } from './paths'
import type { ImageView } from './views'

/**
 * A picture for what is carried elsewhere, as anybody is handed it: through its access rule, wherever it lies. Nothing for
 * the portrait of somebody who did not agree to that, even where an editor shows it as something else.
 */
export async function readSharedImage({ src }: ImageView): Promise<Buffer | undefined> {
  const filename = fileAt(src)
  if (!filename || !(await isPictureShareable(await getPayload({ config }), filename))) return undefined
  const response = await fetch(env.INTERNAL_URL + src, { cache: 'no-store' })
  return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
}
