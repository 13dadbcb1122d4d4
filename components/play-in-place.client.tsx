'use client'

import { type ReactNode, useState } from 'react'

type Props = { player: string; title: string; label: string; note: string; children: ReactNode }

/**
 * The poster of a film that lies at a provider, and its player once a reader has pressed play: nothing is asked of the
 * provider before. The player is told which site it is on, as YouTube's plays nowhere else, but not which page.
 */
export function PlayInPlace({ player, title, label, note, children }: Props) {
  const [isPressed, press] = useState(false)
  if (!isPressed)
    return (
      <>
        {children}
        <button
          type="button"
          aria-label={label}
          aria-describedby={note}
          className="play-button"
          onClick={() => press(true)}
        />
      </>
    )
  return (
    <iframe
      ref={(frame) => frame?.focus()}
      src={player}
      title={title}
      allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
      referrerPolicy="strict-origin-when-cross-origin"
      className="absolute inset-0 size-full"
    />
  )
}
