import { randomBytes } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
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
import { ignoreMissing } from '@/ops/backup/files'
import { replaceFile } from '@/ops/replace-file'
import { isSealedNow, keyIdOf, sealBytes, unsealBytes } from './seal'
import { isPlaceholder } from './unopened'

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

type Wanted = { params: { filename: string } }

/** Opens a file for a guardian, whom the access rule has let through, and records that they read it. */
export async function handOutEvidence(
  req: PayloadRequest,
  { params: { filename } }: Wanted,
): Promise<Response> {
  const { docs } = await req.payload.find({
    collection: 'evidence',
    where: { filename: { equals: filename } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
  })
  const [record] = docs
  if (!record) return new Response(null, { status: 404 })
  const known = (text: string | null | undefined) => (text && !isPlaceholder(text) ? text : undefined)
  const name = known(record.sentName) ?? 'evidence'
  return new Response(await openEvidence(filename), {
    headers: addEvidenceHeaders({
      headers: new Headers({
        'Content-Type': known(record.sentType) ?? 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      }),
    }),
  })
}

/** What is in a file of evidence. @throws SealBroken */
export async function openEvidence(filename: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await unsealBytes(await readFile(pathOf(filename), 'latin1'), place))
}

/** The id of the key that a file was sealed with; none where it is missing, or was altered. */
export async function keyOfEvidence(filename: string): Promise<string | undefined> {
  const sealed = await readFile(pathOf(filename), 'latin1').catch(ignoreMissing)
  return sealed ? keyIdOf(sealed) : undefined
}

/**
 * Seals a file with the present key.
 * @returns whether it was under another one
 * @throws SealBroken
 */
export async function resealEvidence(filename: string): Promise<boolean> {
  const sealed = await readFile(pathOf(filename), 'latin1')
  if (isSealedNow(sealed)) return false
  const anew = await sealBytes(await unsealBytes(sealed, place), place)
  await replaceFile(pathOf(filename), Buffer.from(anew, 'latin1'))
  return true
}

/** Removes a file whose record was deleted, or was given another one, while it was sealed anew. */
export async function removeEvidence(filename: string): Promise<void> {
  await rm(pathOf(filename), { force: true })
}

/** Nobody keeps it, and opened in a browser it can do nothing. */
export function addEvidenceHeaders({ headers }: { headers: Headers }): Headers {
  headers.set('Cache-Control', 'private, no-store')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.delete('ETag')
  return headers
}

const pathOf = (filename: string) => path.join(evidenceFolder, path.basename(filename))

function refusal(message: string, req: PayloadRequest): ValidationError {
  return new ValidationError(
    { collection: 'evidence', errors: [{ path: 'file', label: 'File', message }], req },
    req.t,
  )
}
