'use client'

import type { ComponentProps, MouseEvent } from 'react'

/**
 * Opens the sheet by which the reader’s device shares things, with the page it stands on, where there is one. What the
 * link leads to counts the press all the same; elsewhere it leads to ways of sharing that any browser has.
 */
export function ShareLink({ href, ...rest }: ComponentProps<'a'> & { href: string }) {
  const share = async (event: MouseEvent) => {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
    const page = { title: document.title, url: canonical ?? location.href }
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    if (!isPlain || !navigator.canShare?.(page)) return
    event.preventDefault()
    void fetch(href, { redirect: 'manual', keepalive: true }).catch(() => undefined)
    // Who closes the sheet has shared nothing, and is left where they are.
    await navigator.share(page).catch(() => undefined)
  }
  return (
    <a href={href} onClick={share} {...rest}>
      {rest.children}
    </a>
  )
}
