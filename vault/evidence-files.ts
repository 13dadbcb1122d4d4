import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type CollectionBeforeOperationHook,
  type FieldHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { hasRole } from '@/access/roles'
import { env } from '@/env'
import { tooLarge, uploadLimit } from '@/media/limits'
import { sealBytes, unsealBytes } from './seal'

/** Where evidence lies: beside the files of the site, and in no folder that is served. */
export const evidenceFolder = path.join(env.MEDIA_DIR, 'evidence')

const place = 'evidence.file'

type Details = Record<'sentName' | 'sentType', string>

/** Under which name what is known of the file that was sent stands in `req.context`. */
const details = 'evidenceDetails'

/**
 * Puts an encrypted file under a random name in the place of what was sent, before anything of it is written.
 * @throws ValidationError at `file`
 */
export const receiveEvidence: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  req.context[details] = undefined
  if (operation !== 'create' && operation !== 'update') return args
  if (!overrideAccess && !hasRole(req.user, 'guardian')) return args
  const { file } = req
  if (!file) {
    if (operation === 'create') throw refusal('Choose a file.', req)
    return args
  }
  if (file.data.length > uploadLimit) throw refusal(tooLarge, req)
  req.context[details] = { sentName: path.basename(file.name), sentType: file.mimetype } satisfies Details
  const data = Buffer.from(await sealBytes(file.data, place), 'latin1')
  const name = `${randomBytes(16).toString('hex')}.jwe`
  req.file = { name, data, mimetype: 'application/jose', size: data.length }
  return args
}

/** Keeps what was sent under which name and as what kind: both can name people, and are sealed. */
export function keepSealedDetails(detail: keyof Details): FieldHook {
  return ({ req, value }) => (req.context[details] as Details | undefined)?.[detail] ?? value
}

/** Opens a file for a guardian, whom the access rule has let through, and records that they read it. */
export async function handOutEvidence(req: PayloadRequest, { doc }: { doc: unknown }): Promise<Response> {
  if (!doc) return new Response(null)
  const { id } = doc as { id: string }
  const record = await req.payload.findByID({
    collection: 'evidence',
    id,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const name = record.sentName ?? 'evidence'
  return new Response(await openEvidence(record.filename ?? ''), {
    headers: addEvidenceHeaders({
      headers: new Headers({
        'Content-Type': record.sentType || 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      }),
    }),
  })
}

/** What is in a file of evidence. @throws SealBroken */
export async function openEvidence(filename: string): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = await readFile(path.join(evidenceFolder, path.basename(filename)), 'latin1')
  return new Uint8Array(await unsealBytes(sealed, place))
}

/** Nobody keeps it, and opened in a browser it can do nothing. */
export function addEvidenceHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('Cache-Control', 'private, no-store')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.delete('ETag')
  return headers
}

function refusal(message: string, req: PayloadRequest): ValidationError {
  return new ValidationError(
    { collection: 'evidence', errors: [{ path: 'file', label: 'File', message }], req },
    req.t,
  )
}
