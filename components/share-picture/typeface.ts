import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { create, type Font } from 'fontkit'
import { LRUCache } from 'lru-cache'
import { type SliceRanges, slicesFor } from './font-slices'

/**
 * What each typeface is made of: the packages that are asked for a character, the first of them first. Files are ours,
 * since those of the machine are other ones everywhere, and may have no Korean.
 */
const parts = {
  serif: [
    { name: 'newsreader', weight: 500 },
    { name: 'gowun-batang', weight: 400 },
  ],
  grotesque: [
    { name: 'schibsted-grotesk', weight: 600 },
    { name: 'gowun-batang', weight: 700 },
  ],
} as const

type Part = (typeof parts)[keyof typeof parts][number]

/** A piece of text that one font has all of. */
export type Run = { font: Font; text: string }

/** The letters that were loaded. */
export type Typeface = {
  /** Cuts a text into what single fonts can set; nothing of it where letters are lacking. */
  runsOf(text: string): Run[]
  /** Whether no letter of a text is lacking. Signs may be: they are passed over. */
  sets(text: string): boolean
}

/** A typeface with as many of its letters as these texts need. */
export async function loadTypeface(name: keyof typeof parts, texts: readonly string[]): Promise<Typeface> {
  const needed = texts.join('').normalize('NFC')
  const loaded = await Promise.all(parts[name].map((part) => loadPart(part, needed)))
  const fonts = loaded.flat()
  const fontOf = (character: string) =>
    fonts.find((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  const sets = (text: string) =>
    [...text.normalize('NFC')].every(
      (character) => fontOf(character) || !/[\p{L}\p{M}\p{N}]/u.test(character),
    )
  const runsOf = (text: string) => {
    const runs: Run[] = []
    for (const character of sets(text) ? text.normalize('NFC') : '') {
      const font = fontOf(character)
      const last = runs.at(-1)
      if (!font) continue
      if (last?.font === font) last.text += character
      else runs.push({ font, text: character })
    }
    return runs
  }
  return { runsOf, sets }
}

async function loadPart({ name, weight }: Part, text: string): Promise<Font[]> {
  const folder = path.join(process.cwd(), 'node_modules/@fontsource', name)
  const ranges: SliceRanges = JSON.parse(await readFile(path.join(folder, 'unicode.json'), 'utf8'))
  return Promise.all(
    slicesFor(text, ranges).map((slice) =>
      fonts.forceFetch(path.join(folder, 'files', `${name}-${slice}-${weight}-normal.woff`)),
    ),
  )
}

/** Files as they were read: what a font learns of itself while it sets a text makes the next one ten times as fast. */
const fonts = new LRUCache<string, Font>({
  max: 128,
  fetchMethod: async (file) => {
    const font = create(await readFile(file))
    if ('layout' in font) return font
    throw new Error(`${file} is a collection of fonts, of which none is chosen`)
  },
})
