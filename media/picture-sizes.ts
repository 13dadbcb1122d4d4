import type { ImageSize } from 'payload'

const widths = [480, 960, 1600] as const

/**
 * How each format is written. AVIF at effort 3 takes half the bytes of WebP for the same look; below 3 it saves
 * nothing, and above it a large photograph takes too long (docs/media.md has the figures).
 */
const formats = {
  avif: { quality: 50, effort: 3 },
  webp: { quality: 80 },
} as const

/** In which order browsers are offered the formats: the smallest first. */
export const pictureFormats = Object.keys(formats) as (keyof typeof formats)[]

export type PictureSize = `${keyof typeof formats}${(typeof widths)[number]}`

/** The sizes that are made of each picture. A picture that is smaller keeps its own width. */
export const pictureSizes: (ImageSize & { name: PictureSize })[] = pictureFormats.flatMap((format) =>
  widths.map((width) => ({
    name: `${format}${width}` as const,
    width,
    // Without it, Payload would look for the focal point, to cut off nothing, and encode each size twice.
    fit: 'inside' as const,
    withoutEnlargement: true,
    formatOptions: { format, options: formats[format] },
  })),
)

/** The one that is shown where only one can be. */
export const shownSize = 'webp960' satisfies PictureSize
