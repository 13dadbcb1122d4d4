import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The files in these folders, however deep, in which any of these texts stands, be it in the middle of a database. */
export async function filesHolding(texts: readonly string[], ...folders: string[]): Promise<string[]> {
  const wanted = texts.map((text) => Buffer.from(text))
  const found: string[] = []
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = path.join(entry.parentPath, entry.name)
      const content = await readFile(file)
      if (wanted.some((text) => content.includes(text))) found.push(file)
    }
  }
  return found
}

/** Each run of eight words of a text, as it stands there. */
export function eightWords(text: string): string[] {
  const words = text.split(/\s+/)
  return words
    .slice(0, Math.max(1, words.length - 7))
    .map((_, first) => words.slice(first, first + 8).join(' '))
}
