import sharp from 'sharp'
import { FileRefusal } from './refusal'

export type Crop = {
  /** The left upper corner, in percent. */
  x: number
  y: number
  /** The size, in pixels. */
  width: number
  height: number
}

type Options = { data: Buffer; pixelLimit: number; sideLimit: number; crop?: Crop }

const unreadable =
  'The picture cannot be read: the file is damaged or was cut off on its way. Open it on your computer, save it again, and upload that.'

/**
 * Makes a picture anew from nothing but its pixels, upright and in sRGB: whatever else the file held (EXIF, XMP, IPTC,
 * colour profiles, previews, what follows its end) is left behind. Drawings and what is transparent become PNG, which
 * loses nothing, all else JPEG.
 * @throws FileRefusal when it cannot be read, moves, or would take too much memory, which is found before decoding
 */
export async function encodePicture({ data, pixelLimit, sideLimit, crop }: Options) {
  const { width, height, format, hasAlpha } = await inspect(data, pixelLimit, sideLimit)
  const picture = sharp(data, { failOn: 'error', limitInputPixels: pixelLimit }).autoOrient()
  if (crop) picture.extract(area(crop, { width, height }))
  const isPng = format === 'png' || hasAlpha
  if (isPng) picture.png()
  else picture.jpeg({ quality: 92 })
  try {
    return {
      data: await picture.timeout({ seconds: 60 }).toBuffer(),
      type: isPng ? 'image/png' : 'image/jpeg',
    } as const
  } catch {
    throw new FileRefusal(unreadable)
  }
}

/** Reads the head of the file alone. */
async function inspect(data: Buffer, pixelLimit: number, sideLimit: number) {
  const meta = await sharp(data, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new FileRefusal(unreadable)
    })
  const { width, height } = meta.autoOrient
  if (width * height > pixelLimit || Math.max(width, height) > sideLimit)
    throw new FileRefusal(
      `The picture has ${width} × ${height} pixels. It may have ${pixelLimit / 1_000_000} million, and ${sideLimit} on a side: export it smaller.`,
    )
  if ((meta.pages ?? 1) > 1)
    throw new FileRefusal(
      'This is a moving picture, which nobody can pause. Export it as an MP4 or WebM film, or as a still.',
    )
  return { width, height, format: meta.format, hasAlpha: meta.hasAlpha }
}

/** The part to keep, held within the picture. */
function area({ x, y, ...size }: Crop, { width, height }: { width: number; height: number }) {
  const left = Math.min(Math.floor((x / 100) * width), width - 1)
  const top = Math.min(Math.floor((y / 100) * height), height - 1)
  return { left, top, width: Math.min(size.width, width - left), height: Math.min(size.height, height - top) }
}
