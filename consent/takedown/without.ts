import { decodeSegment } from '@/content/paths'
import { isLocale, type Locale, locales } from '@/messages/locales'
import { copiesIn, type Range } from './fingerprints'
import { goneHash } from './gone-slug'

/**
 * What is to be gone: words by their fingerprints, records by their ids, addresses by the hashes of their slugs. In the
 * quotations of testimonies that are `spared` these words of their own stay, in whichever version.
 */
export type Removal = {
  fingerprints: ReadonlySet<string>
  ids: ReadonlySet<string>
  goneSlugs: ReadonlySet<string>
  spared: ReadonlyMap<string, ReadonlySet<string>>
}

/** A removal that removes nothing. */
export const nothing: Removal = {
  fingerprints: new Set(),
  ids: new Set(),
  goneSlugs: new Set(),
  spared: new Map(),
}

/** A node of rich text, as far as anybody may have written one. */
type Node = { type?: unknown; children?: unknown; text?: unknown; fields?: Fields; [name: string]: unknown }

/**
 * A stored value, in whatever languages and however deep, without copies of these words and without references to these
 * records. Rich text is read across its formatting; what holds nothing any more is left out of it.
 * @returns the value itself, by identity, when there was nothing to remove
 */
export function without<Value>(value: Value, removal: Removal): Value {
  return cleaned(value, removal) as Value
}

/** Whether a stored value holds such a copy or reference. */
export function holds(value: unknown, removal: Removal): boolean {
  return cleaned(value, removal) !== value
}

function cleaned(value: unknown, removal: Removal): unknown {
  if (typeof value === 'string') return removal.ids.has(value) ? null : withoutCopies(value, removal)
  if (Array.isArray(value)) return cleanedList(value, removal)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (isTextRoot(value)) return cleanedText(value, removal)
  // The id of a row refers to nothing, and a row without one could not be stored.
  return mapped(value as Fields, (part, name) =>
    name === 'id' && typeof part === 'string' ? withoutCopies(part, removal) : cleaned(part, removal),
  )
}

function cleanedList(list: unknown[], removal: Removal): unknown[] {
  const kept = list.filter(
    (item) => !(typeof item === 'string' && removal.ids.has(item)) && !leads(item, removal),
  )
  const parts = withoutCopiesAcrossRows(kept, removal).map((item) => cleaned(item, removal))
  return parts.length === list.length && parts.every((part, index) => part === list[index]) ? list : parts
}

/** Whether it is a row of a menu that leads to what is gone: it goes with it. */
function leads(row: unknown, removal: Removal): boolean {
  return typeof row === 'object' && row !== null && 'path' in row && typeof row.path === 'string'
    ? isGone(row.path, removal)
    : false
}

/** Rows are one text, too, in each language: words may be set line by line in them, as in a list of steps. */
function withoutCopiesAcrossRows(rows: unknown[], { fingerprints }: Removal): unknown[] {
  if (rows.length < 2) return rows
  return locales.reduce((rest, locale) => {
    const texts: string[] = []
    eachText(rest, locale, (text) => {
      texts.push(text)
      return text
    })
    const ranges = copiesIn(texts.join(' '), fingerprints)
    if (ranges.length === 0) return rest
    let at = 0
    return eachText(rest, locale, (text) => {
      const inside = rangesWithin(ranges, at, text.length)
      at += text.length + 1
      return cut(text, inside)
    }) as unknown[]
  }, rows)
}

/** Replaces the plain texts that readers of one language see, in their order. */
function eachText(value: unknown, locale: Locale, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((part) => eachText(part, locale, change))
  if (typeof value !== 'object' || value === null || value instanceof Date || isTextRoot(value)) return value
  const isTranslated = Object.keys(value).every((key) => isLocale(key))
  return mapped(value as Fields, (part, name) =>
    (isTranslated ? name === locale : name !== 'id') ? eachText(part, locale, change) : part,
  )
}

function withoutCopies(text: string, removal: Removal): string {
  return withoutAddresses(cut(text, copiesIn(text, removal.fingerprints)), removal)
}

/** What may be an address within a text, if it has a slash or a percent sign in it. */
const address = /[^\s"“”()[\]<>]+/g

/** Where a testimony stands on the site, in whatever language, and what may follow it. */
const ofTestimony = /\/testimonies\/([^/?#&\s]+)/g

/** Addresses go as a whole: of what is gone, and those that hold the words percent-encoded. */
function withoutAddresses(text: string, removal: Removal): string {
  if (!/[/%]/.test(text)) return text
  return text.replace(address, (part) => (/[/%]/.test(part) && isGone(part, removal) ? '' : part))
}

function isGone(part: string, { fingerprints, goneSlugs }: Removal): boolean {
  const decoded = withoutPercents(withoutPercents(part))
  const slugs = [...decoded.matchAll(ofTestimony)].map(([, slug = '']) => withoutEnd(slug, /\p{P}/u))
  if (goneSlugs.size > 0 && slugs.some((slug) => goneSlugs.has(goneHash(slug)))) return true
  return decoded !== part && copiesIn(decoded, fingerprints).length > 0
}

/** What is percent-encoded in an address, though something else in it is not well formed. */
function withoutPercents(part: string): string {
  return part.replace(/(?:%[0-9a-f]{2})+/gi, decodeSegment)
}

/** Closes the gap, and takes the marks along that stood around what is gone. */
function cut(text: string, ranges: Range[]): string {
  let rest = text
  for (const { start, end } of ranges.toReversed()) {
    const before = withoutEnd(rest.slice(0, start), /[\s"'“”‘’«»„]/u)
    const after = rest.slice(end).replace(/^[\s"'“”‘’«».,;:!?…]+/u, '')
    rest = before && after ? `${before} ${after}` : before || after
  }
  return rest
}

/** Without such characters at its end. A pattern for all of them takes very long where there are very many. */
function withoutEnd(text: string, character: RegExp): string {
  let end = text.length
  while (end > 0 && character.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

function isTextRoot(value: object): value is { root: Node } {
  return 'root' in value && typeof value.root === 'object' && value.root !== null && 'children' in value.root
}

function cleanedText(text: { root: Node }, removal: Removal): unknown {
  const root = cleanedNode(withoutCopiesAcross(text.root, removal), removal)
  if (root === text.root) return text
  // An editor shows nothing but an error for a text without a paragraph.
  const left = root && childrenOf(root)
  const children = left?.length ? left : [emptyParagraph]
  return { ...text, root: { ...(root ?? text.root), children } }
}

const emptyParagraph = {
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  textFormat: 0,
  children: [],
}

/**
 * A node without what is to be gone; nothing when that leaves nothing of it. Also where it stands in what no editor of
 * ours writes: anybody who can save may have put it anywhere.
 */
function cleanedNode(node: Node, removal: Removal): Node | undefined {
  if (isBlock(node) && isPlacing(node, removal)) return undefined
  const before = childrenOf(node)
  const children = before && cleanedChildren(before, removal)
  if (children?.length === 0 && before?.length) return undefined
  return mapped(node, (part, name) => {
    if (name === 'children' && children) return children
    return name === 'text' && textIn(node) !== undefined ? part : cleaned(part, removal)
  })
}

/** What a node says itself, where nothing is within it. */
const textIn = (node: Node) => (typeof node.text === 'string' && !childrenOf(node) ? node.text : undefined)

/** The nodes within a node. What a block holds is no part of the text around it. */
function childrenOf({ type, children }: Node): Node[] | undefined {
  if (isBlock({ type }) || !isList(children)) return undefined
  return children.every(isNode) ? children : undefined
}

const isBlock = ({ type }: Node) => type === 'block' || type === 'inlineBlock'
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** A block that places what is to be gone goes with it. */
function isPlacing({ fields = {} }: Node, { ids }: Removal): boolean {
  return Object.values(fields).some((value) => typeof value === 'string' && ids.has(value))
}

function cleanedChildren(children: Node[], removal: Removal): Node[] {
  const kept = children.flatMap((child): Node[] => {
    // A link to what is gone leads nowhere, and a form with one cannot be saved: its words stay.
    if (isLinkTo(child, removal)) return cleanedChildren(childrenOf(child) ?? [], removal)
    const rest = cleanedNode(child, removal)
    return rest ? [rest] : []
  })
  return kept.length === children.length && kept.every((child, index) => child === children[index])
    ? children
    : kept
}

function isLinkTo({ type, fields }: Node, removal: Removal): boolean {
  if (type !== 'link' && type !== 'autolink') return false
  const { value } = (fields?.doc ?? {}) as { value?: unknown }
  if (typeof value === 'string' && removal.ids.has(value)) return true
  return typeof fields?.url === 'string' && isGone(fields.url, removal)
}

/** Rich text is one text, whatever is bold in it or a link, and be it set line by line. What it places stands between. */
function withoutCopiesAcross(root: Node, removal: Removal): Node {
  const ranges = copiesIn(textOf(root), removal.fingerprints)
  let at = 0
  const shortened = (node: Node): Node | undefined => {
    const text = textIn(node)
    if (text !== undefined) {
      const inside = rangesWithin(ranges, at, text.length)
      at += text.length
      const rest = withoutAddresses(cut(text, inside), removal)
      if (rest === text) return node
      return rest ? { ...node, text: rest } : undefined
    }
    const before = childrenOf(node)
    if (!before) {
      at += gapAfter(node).length
      return node
    }
    const children = before.map(shortened).filter((child) => child !== undefined)
    at += gapAfter(node).length
    if (children.length === 0 && before.length > 0) return undefined
    const isSame =
      children.length === before.length && children.every((child, index) => child === before[index])
    return isSame ? node : { ...node, children }
  }
  return shortened(root) ?? { ...root, children: [] }
}

/** Lines are apart; a link is within a line. */
const gapAfter = ({ type }: Node) => (type === 'link' || type === 'autolink' ? '' : ' ')

function textOf(node: Node): string {
  return textIn(node) ?? (childrenOf(node) ?? []).map(textOf).join('') + gapAfter(node)
}

/** What of some ranges is within a text that begins at `at` and has that length, as ranges of that text. */
function rangesWithin(ranges: Range[], at: number, length: number): Range[] {
  return ranges
    .map(({ start, end }) => ({ start: Math.max(0, start - at), end: Math.min(length, end - at) }))
    .filter(({ start, end }) => start < end)
}

type Fields = Record<string, unknown>

function mapped<Of extends Fields>(fields: Of, change: (part: unknown, name: string) => unknown): Of {
  const entries = Object.entries(fields).map(([name, part]) => [name, change(part, name)] as const)
  return entries.every(([name, part]) => part === fields[name]) ? fields : (Object.fromEntries(entries) as Of)
}
