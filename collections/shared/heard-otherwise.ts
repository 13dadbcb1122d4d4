import {
  type CollectionBeforeReadHook,
  isolateObjectProperty,
  type PayloadRequest,
  type UploadFieldSingleValidation,
} from 'payload'
import { validations } from 'payload/shared'
import { isLocale } from '@/messages/locales'

/** What a film is not published without, for those who cannot hear it or would rather read. */
type Substitute = 'captions' | 'transcript'

type Validated = { data: { _status?: unknown }; id?: number | string; req: PayloadRequest }

const refusals: Record<Substitute, string> = {
  captions:
    'Readers who cannot hear need captions. Upload them as a WebVTT file (.vtt), or keep this as a draft.',
  transcript: 'Write down all that is said, or say that nothing is. Without it this stays a draft.',
}

/**
 * Refuses to publish a film that has captions or a transcript in no language at all. One that has them in another
 * language than the one being saved is well: readers are offered those.
 */
export function neededToPublish(field: Substitute) {
  return async (value: unknown, { data, id, req }: Validated): Promise<true | string> => {
    if (!isEmpty(value) || data._status !== 'published') return true
    return (await isInOtherLanguage(field, id, req)) || refusals[field]
  }
}

async function isInOtherLanguage(
  field: Substitute,
  id: Validated['id'],
  req: PayloadRequest,
): Promise<boolean> {
  if (!id) return false
  const video = await req.payload.findByID({
    collection: 'videos',
    id: String(id),
    draft: true,
    trash: true,
    locale: 'all',
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  const byLanguage = Object.entries<unknown>(Object(video?.[field]))
  return byLanguage.some(([language, value]) => language !== req.locale && !isEmpty(value))
}

const isEmpty = (value: unknown) => (typeof value === 'string' ? !value.trim() : !value)

const neededCaptions = neededToPublish('captions')

/** Accepts captions that are a file of the right kind, and none only as long as nothing is published. */
export const validateCaptions: UploadFieldSingleValidation = async (value, options) => {
  const isFile = await validations.upload(value, options)
  return isFile === true ? neededCaptions(value, options) : isFile
}

/** Lists the captions of all languages, which are still there before a record is read in one. */
export const listCaptions: CollectionBeforeReadHook = ({ doc }) => {
  const captions = Object.entries<unknown>(Object(doc.captions))
  const tracks = captions.flatMap(([language, file]) =>
    // A row without an id would be given another one at each reading.
    isLocale(language) && file ? { id: language, language, file } : [],
  )
  return { ...doc, tracks }
}
