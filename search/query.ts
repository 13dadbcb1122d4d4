/** What was asked for, as its address says it. */
export type SearchQuery = {
  text: string
  /** Whether there was more than is looked for. */
  isCut: boolean
  type?: string
  page: number
}

/** Longer questions are cut, and of a cut one only so many words are looked for: what one answer costs is bounded. */
export const longestQuery = 200
export const mostWords = 8

type Asked = Record<string, string | string[] | undefined>

/** Reads an address, whatever it holds. Nothing in it can be wrong: what makes no sense is passed over. */
export function queryFrom({ q, type, page }: Asked): SearchQuery {
  // Characters that cannot be seen are no words, and could turn the direction of what stands beside them.
  const text = first(q)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\uFFFD\s]+/gu, ' ')
    .trim()
  const characters = [...text.slice(0, 2 * longestQuery + 2)]
  return {
    text: characters.slice(0, longestQuery).join('').trim(),
    isCut: characters.length > longestQuery,
    type: first(type) || undefined,
    page: /^[1-9]\d{0,5}$/.test(first(page)) ? Number(first(page)) : 1,
  }
}

/** The same as an address, without what goes without saying. */
export function searchAddress(path: string, { text, type, page }: Partial<SearchQuery>): string {
  const asked = new URLSearchParams({
    ...(text && { q: text }),
    ...(type && { type }),
    ...(page && page > 1 && { page: String(page) }),
  }).toString()
  return asked ? `${path}?${asked}` : path
}

function first(value: string | string[] | undefined): string {
  return [value].flat()[0] ?? ''
}
