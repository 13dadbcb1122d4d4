import { open, rename } from 'node:fs/promises'

/**
 * Puts something in the place of what a file holds, wholly or not at all, wherever it is interrupted. Its owner alone can
 * read it.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const beside = `${file}.new`
  const handle = await open(beside, 'w', 0o600)
  try {
    await handle.writeFile(content)
    // Or a power cut could leave the new name with nothing in it.
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
}
