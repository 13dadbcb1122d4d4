import { decodeSegment, type FramedRecord, framedCollections, pathOf, recordAt } from './paths'

/** No address of ours is as long. */
const longest = 2000

/**
 * Which record of ours somebody asks to embed by the address of its page. The address must be just the one the page has,
 * however its letters are encoded, with whatever is asked of it behind: no other host or port, no name and password, no
 * detours. Nothing is ever fetched from it.
 */
export function recordAtUrl(url: string, siteUrl: string): FramedRecord | undefined {
  if (url.length > longest) return undefined
  const address = url.replace(/[?#].*$/s, '')
  const record = recordAt(address)
  const collection = framedCollections.find((each) => each === record?.collection)
  if (!record || !collection) return undefined
  const own = siteUrl + pathOf(record)
  return decodeSegment(address) === decodeSegment(own) ? { ...record, collection } : undefined
}
