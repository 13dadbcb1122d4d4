import { setTimeout as pause, setImmediate as tick } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { markLate } from './late-scripts.mjs'

/**
 * Next's cache of pages and queries, kept in memory alone (`cacheHandler` in next.config.ts).
 *
 * Next's own keeps copies under .next as well, which a takedown cannot reach, and dates an entry by when its rendering
 * ended, so that a page which began before a change and ended after it is kept as fresh. Here an entry is as old as the
 * miss that began it, and is dropped when one of its tags is invalidated.
 *
 * @see node_modules/next/dist/docs/01-app/03-api-reference/05-config/01-next-config-js/incrementalCacheHandlerPath.md
 */

const maxBytes = 128 * 1024 * 1024

/** After how many milliseconds a rendering that has not ended is waited for no longer, and never kept. */
const longestRendering = 10_000

/** One state for all of a process: Next makes a handler for each request, and bundles may load this file twice. */
const key = Symbol.for('firsthand.page-cache')

globalThis[key] ??= {
  /** Counts events instead of milliseconds, in which a miss and an invalidation could fall together. */
  now: 0,
  entries: new LRUCache({ maxSize: maxBytes, sizeCalculation: sizeOf }),
  begun: new LRUCache({ max: 10_000, ttl: longestRendering }),
  invalidated: new Map(),
  /** The slugs of the calls to action on a page, as it was last rendered. */
  actions: new LRUCache({ max: 10_000 }),
}

const state = globalThis[key]

export default class PageCache {
  async get(key, context) {
    const entry = state.entries.get(key)
    if (entry && !isInvalidated(entry, context)) return entry
    state.entries.delete(key)
    // Requests that wait for the same rendering miss too: it is as old as the first of them.
    if (!state.begun.has(key)) state.begun.set(key, ++state.now)
    return null
  }

  async set(key, value, context) {
    const began = state.begun.get(key)
    // What began at an unknown time may show what has been taken down since. It is handed out, but not kept.
    if (began === undefined) return
    state.begun.delete(key)
    state.entries.delete(key)
    if (!value) return
    const tags = tagsOf(value, context)
    if (typeof value.html === 'string') value = { ...value, html: markLate(value.html) }
    if (typeof value.html === 'string') state.actions.set(pageOf(key), actionsIn(value.html))
    const entry = {
      value,
      began,
      lastModified: Date.now(),
      tags,
      cacheControl: context.cacheControl,
    }
    if (!isInvalidated(entry)) state.entries.set(key, entry)
  }

  async revalidateTag(tags) {
    invalidate(tags)
  }

  resetRequestCache() {}
}

/**
 * Drops everything under these tags and waits for the renderings under way, which Next would hand to whoever asks for
 * the same page meanwhile. Who asks after this has ended gets a page that began after it.
 * @param {readonly string[]} tags
 */
export async function expire(tags) {
  const at = invalidate(tags)
  while ([...state.begun.values()].some((began) => began < at)) await pause(5)
  // Next forgets a rendering just after it has handed it to the cache.
  await tick()
}

/** The moment by which to say later what has changed since: the clock counts misses and invalidations. */
export function now() {
  return state.now
}

/**
 * Whether any of these tags was invalidated after a moment. For what is kept in memory besides pages.
 * @param {readonly string[]} tags
 * @param {number} moment
 */
export function isChangedSince(tags, moment) {
  return tags.some((tag) => state.invalidated.get(tag) > moment)
}

/**
 * The slugs of the calls to action on a page as it was last rendered, and nothing for one that was not: their views are
 * counted with those of the page.
 * @param {string} language as a path: /en
 * @param {string} path without a language, as written and not encoded: /act
 * @returns {readonly string[]}
 */
export function actionsOn(language, path) {
  const page = language + (path === '/' ? '' : path)
  return state.actions.get(page) ?? state.actions.get(encodeURI(page)) ?? []
}

/**
 * The page that a key of Next's is of, which has its route's kind and hash before it: /route-cache/APP_PAGE/…/$/en/act
 * @param {string} key
 * @see node_modules/next/dist/server/lib/route-cache-key.js
 */
function pageOf(key) {
  return key.replace(/^\/route-cache\/[^/]*\/[^/]*\/\$/, '')
}

/** @param {string} html */
function actionsIn(html) {
  const slugs = [...html.matchAll(/href="\/go\/([^"?/]+)\?from=/g)].map(([, slug]) =>
    decodeURIComponent(slug),
  )
  return [...new Set(slugs)]
}

function invalidate(tags) {
  const at = ++state.now
  for (const tag of [tags].flat()) state.invalidated.set(tag, at)
  for (const [key, entry] of state.entries.entries()) {
    if (!isInvalidated(entry)) continue
    state.entries.delete(key)
    state.actions.delete(pageOf(key))
  }
  return at
}

function isInvalidated(entry, context = {}) {
  const tags = [...entry.tags, ...(context.tags ?? []), ...(context.softTags ?? [])]
  return isChangedSince(tags, entry.began)
}

function tagsOf(value, context) {
  const header = value.headers?.['x-next-cache-tags']
  return [...(context.tags ?? []), ...(header ? header.split(',') : [])]
}

/** What the cache itself needs for an entry, however small that is: measured as 470 bytes. */
const overhead = 600

/** About how much an entry weighs: its texts and buffers, wherever in it they are. */
function sizeOf(entry, key) {
  return overhead + 2 * key.length + weigh(entry.value)
}

function weigh(value) {
  if (typeof value === 'string') return value.length * 2
  if (value instanceof Uint8Array) return value.byteLength
  if (value instanceof Map) return weigh([...value.values()])
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).reduce((sum, part) => sum + weigh(part), 0)
  }
  return 8
}
