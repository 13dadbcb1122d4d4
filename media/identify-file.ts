import { fileTypeFromBuffer } from 'file-type'
import { FileRefusal } from './refusal'

/** A file as it was sent: the name and type are claims. */
export type SentFile = { name: string; mimetype?: string; data: Buffer }

type Accepted = { label: string; endings: string[]; claims: string[] }

/** The types we take, with the endings and types under which they are sent. */
const accepted = {
  'image/jpeg': {
    label: 'a JPEG picture',
    endings: ['jpg', 'jpeg', 'jpe', 'jfif'],
    claims: ['image/jpg', 'image/pjpeg'],
  },
  'image/png': { label: 'a PNG picture', endings: ['png'], claims: [] },
  'image/webp': { label: 'a WebP picture', endings: ['webp'], claims: [] },
  'image/avif': { label: 'an AVIF picture', endings: ['avif'], claims: [] },
  'video/mp4': { label: 'an MP4 film', endings: ['mp4', 'm4v'], claims: ['video/x-m4v'] },
  'video/webm': { label: 'a WebM film', endings: ['webm'], claims: [] },
  'text/vtt': { label: 'WebVTT captions', endings: ['vtt'], claims: ['text/plain'] },
} satisfies Record<string, Accepted>

export type AcceptedType = keyof typeof accepted

export const acceptedTypes = Object.keys(accepted) as AcceptedType[]

const whatWeTake = 'Pictures can be JPEG, PNG, WebP or AVIF, films MP4 or WebM, and captions WebVTT (.vtt).'

/** What to do instead with what people often try. */
const advice: Record<string, string> = {
  'image/svg+xml':
    'is an SVG drawing, which can carry programs and is not taken. Export it as a PNG or WebP picture.',
  'image/gif': 'is a GIF. Export a still as PNG or JPEG, or a moving one as an MP4 or WebM film.',
  'image/apng':
    'is a moving picture, which nobody can pause. Export it as an MP4 or WebM film, or as a still.',
  'image/heic':
    'is a HEIC picture, which most browsers cannot show. Export it as JPEG; an iPhone takes JPEGs when Settings → Camera → Formats is “Most Compatible”.',
  'video/quicktime': 'is a QuickTime film. Export it as MP4 with H.264 picture and AAC sound.',
}

/** Types that say nothing about the content. */
const isUnspecific = (type: string) => type === '' || type === 'application/octet-stream'

/**
 * Finds out what a file truly is, by its content.
 * @throws FileRefusal when it is empty, is nothing that we take, or is not what its name or type claims
 */
export async function identifyFile({ name, mimetype = '', data }: SentFile): Promise<AcceptedType> {
  if (data.length === 0)
    throw new FileRefusal('The file is empty. Look whether it opens on your computer, and export it again.')
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const claim = mimetype.split(';')[0]?.trim().toLowerCase() ?? ''
  const type = await detect(data, ending)
  if (!isAccepted(type)) throw new FileRefusal(`This ${advice[type] ?? `is ${type}. ${whatWeTake}`}`)

  const { label, endings, claims }: Accepted = accepted[type]
  if (ending && !endings.includes(ending))
    throw new FileRefusal(
      `The file’s name ends in .${ending}, but it holds ${label}. If that is right, end its name in .${endings[0]}; else export it again.`,
    )
  if (!isUnspecific(claim) && claim !== type && !claims.includes(claim))
    throw new FileRefusal(`The file was sent as ${claim}, but it holds ${label}. Export it again.`)
  return type
}

function isAccepted(type: string): type is AcceptedType {
  return type in accepted
}

/** The type that the content speaks of. Captions are text, whose name must tell; what is wrong in them is told later. */
async function detect(data: Buffer, ending: string): Promise<string> {
  const found = (await fileTypeFromBuffer(data))?.mime
  if (found === 'video/x-m4v') return 'video/mp4'
  if (found && found !== 'application/xml') return found.replace(/^image\/hei.*/, 'image/heic')
  if (ending === 'svg' || /<svg[\s/>]/i.test(data.toString('latin1', 0, 4096))) return 'image/svg+xml'
  return ending === 'vtt' ? 'text/vtt' : 'of a kind that could not be recognised'
}
