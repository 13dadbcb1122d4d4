/** For which characters each of a package's files is, as the package says: `{ latin: 'U+0000-00FF,U+0131' }`. */
export type SliceRanges = Record<string, string>

/**
 * Which files of a typeface a text needs. Korean ones are cut into more than a hundred, of which a sentence takes a few.
 * Characters that are in none are passed over.
 */
export function slicesFor(text: string, ranges: SliceRanges): string[] {
  const slices = Object.entries(ranges).map(([name, range]) => ({
    name: name.replace(/[[\]]/g, ''),
    has: rangeTest(range),
  }))
  const needed = new Set<string>()
  for (const character of new Set(text)) {
    const point = character.codePointAt(0) ?? 0
    const slice = slices.find(({ has }) => has(point))
    if (slice) needed.add(slice.name)
  }
  return [...needed]
}

/** @see https://www.w3.org/TR/css-fonts-4/#unicode-range-desc */
function rangeTest(range: string): (point: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (point) => spans.some(([from, to]) => from <= point && point <= to)
}
