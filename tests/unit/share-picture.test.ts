import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { drawSharePicture } from '@/components/share-picture/draw-share-picture'
import { type SliceRanges, slicesFor } from '@/components/share-picture/font-slices'
import { hasOwnPicture } from '@/components/share-picture/own-picture'
import { loadTypeface, type Typeface } from '@/components/share-picture/typeface'
import { lengthOf, typeset } from '@/components/share-picture/typeset'

const korean: SliceRanges = JSON.parse(
  readFileSync('node_modules/@fontsource/gowun-batang/unicode.json', 'utf8'),
)

describe('of a typeface', () => {
  test('a text needs those files alone that have its characters', () => {
    expect(slicesFor('We left.', korean)).toEqual(['119'])
    expect(slicesFor('', korean)).toEqual([])
    expect(slicesFor('😀', korean)).toEqual([])
    const needed = slicesFor('아무것도 하지 않으면 굶어 죽는다', korean)
    expect(needed.length).toBeGreaterThan(1)
    expect(needed.length).toBeLessThan(15)
  })

  test('Korean syllables are in one, however rare', () => {
    const syllables = Array.from({ length: 40 }, (_, index) => String.fromCodePoint(0xac00 + index * 279))
    expect(syllables.filter((syllable) => slicesFor(syllable, korean).length === 0)).toEqual([])
  })

  test('letters are loaded for each script of a text, and none is made up for others', async () => {
    const texts = ['Café 뷁쀍', 'Слово 文 😀']
    for (const name of ['serif', 'grotesque'] as const) {
      const typeface = await loadTypeface(name, texts)
      expect(typeface.runsOf('Café 뷁쀍').map(({ text }) => text)).toEqual(['Café ', '뷁', '쀍'])
      // As some systems write them: a letter and its accent apart.
      expect(typeface.runsOf('Café 뷁쀍'.normalize('NFD')).map(({ text }) => text)).toEqual([
        'Café ',
        '뷁',
        '쀍',
      ])
      expect(typeface.sets('Слово')).toBe(false)
      expect(typeface.runsOf('Café 文')).toEqual([])
      expect(typeface.runsOf('Café 😀').map(({ text }) => text)).toEqual(['Café '])
    }
  })
})

describe('a text is set', () => {
  const room = { width: 900, height: 360, largest: 78, smallest: 36, leading: 1.2 }
  const words = 'We realized that if we didn’t do anything, we’d starve to death. So we started trading.'
  const load = (...texts: string[]): Promise<Typeface> => loadTypeface('serif', ['…', ...texts])

  test('as large as it can be, between words, within its room', async () => {
    const typeface = await load(words)
    for (const text of [words, `${words} ${words}`, `${words} ${words} ${words} ${words}`]) {
      const { size, lines } = typeset(text, typeface, room)
      expect(lines.join(' ')).toBe(text)
      expect(lines.length * size * room.leading).toBeLessThanOrEqual(room.height)
      for (const line of lines) expect(lengthOf(line, typeface) * size).toBeLessThanOrEqual(room.width)
    }
    expect(typeset('We left.', typeface, room)).toEqual({ size: 78, lines: ['We left.'] })
  })

  test('in lines of about the same length', async () => {
    const typeface = await load(words)
    const lengths = typeset(words, typeface, room).lines.map((line) => lengthOf(line, typeface))
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) * 0.6)
  })

  test('and ends after a whole word where it is too long', async () => {
    const typeface = await load(words)
    const { size, lines } = typeset(`${words} `.repeat(20), typeface, room)
    expect(size).toBe(36)
    const [, kept = ''] = lines.join(' ').match(/^(.*) …$/) ?? []
    expect(kept.length).toBeGreaterThan(200)
    expect(`${words} `.repeat(20).startsWith(`${kept} `)).toBe(true)
  })

  test('with a word broken that is longer than a line', async () => {
    const long = '가나다라마바사'.repeat(30)
    const typeface = await load(long)
    const { size, lines } = typeset(long, typeface, room)
    expect(lines.join('')).toBe(long)
    for (const line of lines) expect(lengthOf(line, typeface) * size).toBeLessThanOrEqual(room.width)
  })
})

describe('a picture for shared links', () => {
  const draw = (quote?: string) =>
    drawSharePicture({ kind: 'words', content: { quote, speaker: 'A voice' } }, 'A site')

  test('is as large as platforms ask for, and shows the words', async () => {
    const pictures = await Promise.all([
      draw('우리는 떠났다.'),
      draw('우리는 남았다.'),
      draw('Слово.'),
      draw(),
    ])
    const [left, stayed, unknown, silent] = pictures
    for (const picture of pictures)
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
    expect(left?.equals(stayed ?? Buffer.alloc(0))).toBe(false)
    // What cannot be set is not there, as are words that are not shown.
    expect(unknown?.equals(silent ?? Buffer.alloc(0))).toBe(true)
  })

  test('is there for records that ask for none of less, and for words that may be carried elsewhere', () => {
    expect(hasOwnPicture({})).toBe(true)
    expect(hasOwnPicture({ machines: { noIndex: true } })).toBe(true)
    expect(hasOwnPicture({ isShareable: true })).toBe(true)
    expect(hasOwnPicture({ isShareable: false })).toBe(false)
    expect(hasOwnPicture({ machines: { noPreview: true } })).toBe(false)
  })
})
