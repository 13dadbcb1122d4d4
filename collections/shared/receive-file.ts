import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  APIError,
  type CollectionBeforeOperationHook,
  type FieldHook,
  type File,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { z } from 'zod'
import { isInReview, isShown } from '@/access/published-media'
import { hasRole, isPublisher } from '@/access/roles'
import { env } from '@/env'
import { prepareFile } from '@/media/prepare-file'
import { FileRefusal } from '@/media/refusal'
import type { Media } from '@/payload-types'
import { missingAlt } from './alternative-text'

const percent = z.coerce.number().min(0).max(100)
const pixels = z.coerce.number().int().positive()

/** What the panel's picture editor asks for, in the query. */
const pictureEdits = z.object({
  crop: z.object({ x: percent, y: percent }).optional(),
  widthInPixels: pixels.optional(),
  heightInPixels: pixels.optional(),
  focalPoint: z.object({ x: percent, y: percent }).optional(),
})

/** What Payload finds out of a file, and is not for those who upload to say. */
const foundOut = ['mimeType', 'filesize', 'width', 'height', 'thumbnailURL'] as const

const middle = { x: 50, y: 50 }

type Change = { id?: string; data: Partial<Media> }

/**
 * Puts what `media/` makes of a file in the place of what was sent, before anything of it is written or an old file is
 * deleted. It runs before Payload's own access rules, and leaves those who may not upload to them. A crop of a picture
 * that we hold is made here too, so that it gets a new name: what lies under a name never changes.
 * @throws ValidationError at `file` or `alt`, and APIError 403, saying what to do
 */
export const receiveFile: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  req.context.sentName = undefined
  if (operation !== 'create' && operation !== 'update') return args
  if (!overrideAccess && !hasRole(req.user, 'author', 'editor', 'admin')) return args
  const { id, data } = args as Change
  if (operation === 'update' && !overrideAccess && !isPublisher(req.user)) await keepWhatOthersRead(req, id)
  if (!overrideAccess) for (const name of foundOut) delete data[name]

  const edits = takeEdits(req)
  if (operation === 'create') {
    // Without one, Payload would fetch a file from whatever address was sent.
    if (!req.file) throw refusal('file', 'Choose a file.')
    await receive({ req, file: req.file, data, edits })
  } else if (req.file || edits.crop || edits.focalPoint) {
    if (!id) throw refusal('file', 'Files can be replaced one at a time only.')
    const media = await findMedia(req, id)
    if (!media) return args
    const file = req.file ?? (await toBeCropped(media, edits))
    if (!file) return { ...args, data: { ...data, ...focalOf(edits) } }
    await receive({ req, file, data: { ...media, ...data }, edits })
  }
  return args
}

/** Refuses an author's change of a file, or of what is said about it, that readers or reviewers would not expect. */
async function keepWhatOthersRead(req: PayloadRequest, id: string | undefined): Promise<void> {
  const told = (message: string) => new APIError(message, 403, null, true)
  if (!id) throw told('Change one file at a time.')
  if (await isShown(req, id))
    throw told(
      'Something published shows this file, so a change of it would be published at once. Ask an editor, or upload yours as a new file.',
    )
  if (await isInReview(req, id))
    throw told(
      'Something that shows this file waits for its review or was approved. Ask an editor, or upload yours as a new file.',
    )
}

/** The name under which the file was sent, for staff: names of files can name people. */
export const keepSentName: FieldHook = ({ req, value }) => req.context.sentName ?? value

type Edits = z.infer<typeof pictureEdits>

/** What to do with the picture. Taken out of the query, where Payload would do it its own way. */
function takeEdits(req: PayloadRequest): Edits {
  const { uploadEdits, ...query } = req.query ?? {}
  req.query = query
  const result = pictureEdits.safeParse(uploadEdits ?? {})
  if (!result.success)
    throw refusal('file', 'How the picture is to be cut cannot be understood. Reload the page.')
  return result.data
}

function cropOf({ crop, widthInPixels: width, heightInPixels: height }: Edits) {
  return crop && width && height ? { ...crop, width, height } : undefined
}

const focalOf = ({ focalPoint = middle }: Edits) => ({
  focalX: Math.round(focalPoint.x),
  focalY: Math.round(focalPoint.y),
})

type Received = { req: PayloadRequest; file: File; data: Partial<Media>; edits: Edits }

async function receive({ req, file, data, edits }: Received) {
  try {
    const kept = await prepareFile(file, cropOf(edits))
    const complaint = missingAlt({ ...data, mimeType: kept.mimetype })
    if (complaint) throw refusal('alt', complaint)
    if (file === req.file) req.context.sentName = file.name
    req.file = kept
    req.query.uploadEdits = { focalPoint: edits.focalPoint ?? middle }
  } catch (error) {
    throw error instanceof FileRefusal ? refusal('file', error.message) : error
  }
}

function findMedia(req: PayloadRequest, id: string): Promise<Media | null> {
  return req.payload.findByID({
    collection: 'media',
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
}

/** The picture that we hold, if it is to be cropped at all: the panel sends the whole of it with a new focal point. */
async function toBeCropped(media: Media, edits: Edits): Promise<File | undefined> {
  const crop = cropOf(edits)
  if (!crop || !media.filename || (crop.width === media.width && crop.height === media.height))
    return undefined
  const data = await readFile(path.join(env.MEDIA_DIR, media.filename))
  return { data, name: media.filename, mimetype: media.mimeType ?? '', size: data.length }
}

/**
 * Payload's own refusal would name the field alone in what the panel shows for a while, and what the panel writes at the
 * field can be gone with the form's next rendering. A colon would make it show the rest as a list.
 */
function refusal(field: 'file' | 'alt', message: string): ValidationError {
  const errors = [{ path: field, label: labels[field], message }]
  const error = new ValidationError({ collection: 'media', errors })
  error.message = message.replaceAll(': ', ' – ')
  return error
}

const labels = { file: 'File', alt: 'Alternative text' }
