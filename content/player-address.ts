import type { Locale } from '@/messages/locales'

/** Where the players come from: the only hosts but ours that a page may show anything of. */
export const playerHosts = {
  youtube: 'https://www.youtube-nocookie.com',
  vimeo: 'https://player.vimeo.com',
}

/**
 * The address of a provider's player for a film, from that of its page: the player that sets no cookies, asked to start
 * at once and with captions in the reader's language. Nothing where the address is of no single film.
 */
export function playerAddress(
  provider: keyof typeof playerHosts,
  page: string,
  locale: Locale,
): string | undefined {
  if (!URL.canParse(page)) return undefined
  return provider === 'youtube' ? youtube(new URL(page), locale) : vimeo(new URL(page), locale)
}

function youtube({ hostname, pathname, searchParams }: URL, locale: Locale): string | undefined {
  const named = /^\/(?:embed|shorts|live|v)\/([^/]+)/.exec(pathname)?.[1]
  const id = hostname === 'youtu.be' ? pathname.slice(1) : (named ?? searchParams.get('v'))
  if (!id || !/^[\w-]+$/.test(id)) return undefined
  const asked = { autoplay: '1', rel: '0', hl: locale, cc_load_policy: '1', cc_lang_pref: locale }
  return `${playerHosts.youtube}/embed/${id}?${new URLSearchParams(asked)}`
}

function vimeo({ pathname, searchParams }: URL, locale: Locale): string | undefined {
  // What is not listed has a second part that serves as its key.
  const [, id, key] = /\/(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname) ?? []
  if (!id) return undefined
  const h = key ?? searchParams.get('h')
  const asked = { dnt: '1', autoplay: '1', texttrack: locale, ...(h && { h }) }
  return `${playerHosts.vimeo}/video/${id}?${new URLSearchParams(asked)}`
}
