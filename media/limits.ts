import { env } from '@/env'

const megabyte = 1_000_000

/** What a file may weigh, in bytes: UPLOAD_LIMIT_MB. */
export const uploadLimit = env.UPLOAD_LIMIT_MB * megabyte

/** What is said of a file that weighs more. */
export const tooLarge = `The file is larger than ${env.UPLOAD_LIMIT_MB} MB, the most that can be uploaded here. Export it in a smaller size; a long film is better placed at a video provider. (The limit is set by UPLOAD_LIMIT_MB.)`

/** How many pixels a picture may have, which is what decoding costs: PICTURE_LIMIT_MEGAPIXELS. */
export const pixelLimit = env.PICTURE_LIMIT_MEGAPIXELS * 1_000_000

/** How many pixels a picture may have on a side: WebP, which we serve, knows no more than 16,383. */
export const sideLimit = 16_000

/** What captions may weigh, in bytes: ten hours of talk stay below. */
export const captionsLimit = 2 * megabyte
