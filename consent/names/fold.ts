/** A text as names are compared in it: letters and digits alone, and where in `clean` each of them stands. */
export type Folded = { letters: string; at: number[]; clean: string }

/** What keeps its marks: decomposed, a syllable of Hangul would begin like others, and だ be た. */
const composed = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u
const kept = /[\p{L}\p{N}]/u
const unseen = /\p{Default_Ignorable_Code_Point}/gu

/** Letters that are written with a stroke or joined, which Unicode does not take apart. */
const alike: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th' }

const known = new Map<string, string>()

/** Leaves out case, diacritics, spaces, punctuation, and what cannot be seen. */
export function fold(text: string): Folded {
  const clean = text.replace(unseen, '').normalize('NFKC')
  const at: number[] = []
  let letters = ''
  let index = 0
  for (const character of clean) {
    const folded = foldCharacter(character)
    letters += folded
    for (let unit = 0; unit < folded.length; unit++) at.push(index)
    index += character.length
  }
  return { letters, at, clean }
}

function foldCharacter(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  let folded = ''
  // Upper case first: it takes ß apart, and knows one sigma and one i.
  for (const part of composed.test(character) ? character : character.normalize('NFKD'))
    if (kept.test(part)) folded += alike[part.toLowerCase()] ?? part.toUpperCase().toLowerCase()
  known.set(character, folded)
  return folded
}
