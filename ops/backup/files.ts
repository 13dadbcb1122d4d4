import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

export type Digest = { size: number; sha256: string }

/** Counts and hashes what passes through it. */
function measured(): {
  through: (source: AsyncIterable<Buffer>) => AsyncIterable<Buffer>
  digest: () => Digest
} {
  const hash = createHash('sha256')
  let size = 0
  return {
    async *through(source) {
      for await (const chunk of source) {
        hash.update(chunk)
        size += chunk.length
        yield chunk
      }
    },
    digest: () => ({ size, sha256: hash.digest('hex') }),
  }
}

export async function digestFile(file: string): Promise<Digest> {
  const { through, digest } = measured()
  for await (const _ of through(createReadStream(file)));
  return digest()
}

/** Writes a file for its owner alone, folders included, and makes sure that it is on the disk. */
export async function writePrivately(
  file: string,
  content: Iterable<string> | AsyncIterable<string | Buffer>,
): Promise<Digest> {
  const { through, digest } = measured()
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await pipeline(content, asBuffers, through, createWriteStream(file, { mode: 0o600, flush: true }))
  return digest()
}

async function* asBuffers(source: Iterable<string> | AsyncIterable<string | Buffer>) {
  for await (const chunk of source) yield Buffer.from(chunk)
}

/** Copies a file for its owner alone. */
export function copyPrivately(from: string, to: string): Promise<Digest> {
  return writePrivately(to, createReadStream(from))
}

/** Makes sure that renamed and removed names in a folder outlast a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** The files in a folder and below it, sorted, with `/` between folders. Nothing where there is no folder. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing)
  const files = entries?.filter((entry) => entry.isFile()) ?? []
  return files
    .map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    )
    .sort()
}

/** For a promise's `catch`: that something is not there is no error. */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
