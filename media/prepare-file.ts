import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { checkCaptions } from './check-captions'
import { copyFilm } from './copy-film'
import { type Crop, encodePicture } from './encode-picture'
import { type AcceptedType, identifyFile, type SentFile } from './identify-file'
import { captionsLimit, pixelLimit, sideLimit, tooLarge, uploadLimit } from './limits'
import { FileRefusal } from './refusal'

/** A file as it may be kept: what it holds and nothing else, under a name that nobody can guess. */
export type KeptFile = { name: string; mimetype: AcceptedType; data: Buffer; size: number }

const endings: Record<AcceptedType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'text/vtt': 'vtt',
}

/**
 * Turns what somebody sent into what we keep: looks what it truly is, makes it anew, and gives it a random name.
 * @throws FileRefusal saying what is wrong with the file and what to do
 */
export async function prepareFile(sent: SentFile, crop?: Crop): Promise<KeptFile> {
  if (sent.data.length > uploadLimit) throw new FileRefusal(tooLarge)
  const { data, type } = await makeAnew(sent, crop)
  return {
    name: `${randomBytes(16).toString('hex')}.${endings[type]}`,
    mimetype: type,
    data,
    size: data.length,
  }
}

async function makeAnew(sent: SentFile, crop?: Crop): Promise<{ data: Buffer; type: AcceptedType }> {
  const type = await identifyFile({ ...sent, name: path.basename(sent.name) })
  const { data } = sent
  switch (type) {
    case 'video/mp4':
    case 'video/webm':
      return { data: await copyFilm(data, type), type }
    case 'text/vtt':
      if (data.length > captionsLimit)
        throw new FileRefusal(
          `Captions may have ${captionsLimit / 1_000_000} MB; these have more. Is it the right file?`,
        )
      return { data: checkCaptions(data), type }
    default:
      return encodePicture({ data, pixelLimit, sideLimit, crop })
  }
}
