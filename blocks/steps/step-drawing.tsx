import type { ReactNode } from 'react'
import type { StepPicture } from './pictures'

const ink = 'var(--ink)'
const signal = 'var(--signal)'
const paper = 'var(--paper)'
const line = { fill: 'none', strokeWidth: 5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const

/** Each in a square of 96, in the text's two colours. */
const drawings: Record<StepPicture, ReactNode> = {
  bank: (
    <>
      <path
        fill={ink}
        d="M48 10 88 32v8H8v-8zM16 46h10v28H16zM38 46h10v28H38zM60 46h10v16H60zM8 78h56v9H8z"
      />
      <circle fill={signal} cx="76" cy="74" r="17" />
      <path {...line} stroke={paper} strokeWidth="4" d="M69 68h14M69 76h14M76 66v16" />
    </>
  ),
  call: (
    <>
      <rect fill={ink} x="18" y="20" width="36" height="68" rx="7" />
      <path fill={ink} d="M44 8h7v16h-7z" />
      <rect fill={paper} x="24" y="29" width="24" height="22" rx="2" />
      <path
        fill={paper}
        d="M25 58h6v5h-6zM34 58h6v5h-6zM43 58h5v5h-5zM25 68h6v5h-6zM34 68h6v5h-6zM43 68h5v5h-5z"
      />
      <path {...line} stroke={signal} d="M63 34q8 10 0 20M72 27q14 17 0 34M81 20q20 24 0 48" />
    </>
  ),
  ledger: (
    <>
      <path fill={ink} d="M18 8h48l14 14v66H18z" />
      <path {...line} stroke={paper} strokeWidth="4" d="M29 26h24M29 38h38M29 50h20" />
      <circle fill={signal} cx="64" cy="66" r="19" />
      <path {...line} stroke={paper} d="m55 66 7 7 12-14" />
    </>
  ),
  money: (
    <>
      <rect fill={ink} x="14" y="18" width="74" height="40" rx="4" transform="rotate(-7 51 38)" />
      <rect fill={signal} stroke={paper} strokeWidth="3" x="7" y="37" width="78" height="44" rx="4" />
      <circle fill={paper} cx="46" cy="59" r="12" />
      <path {...line} stroke={paper} strokeWidth="4" d="M17 48v22M75 48v22" />
    </>
  ),
  home: (
    <>
      <path fill={ink} d="M48 12 90 46l-6 8-4-3v35H16V51l-4 3-6-8z" />
      <path fill={signal} d="M40 58h18v28H40z" />
      <path fill={paper} d="M64 58h9v10h-9zM24 58h9v10h-9z" />
    </>
  ),
  people: (
    <>
      <path fill={ink} d="M32 14a13 13 0 1 1 0 26 13 13 0 0 1 0-26M10 86V64q0-18 22-18t22 18v22z" />
      <path
        fill={signal}
        stroke={paper}
        strokeWidth="3"
        d="M65 28a11 11 0 1 1 0 23 11 11 0 0 1 0-23M45 88V72q0-16 20-16t20 16v16z"
      />
    </>
  ),
  letter: (
    <>
      <rect fill={ink} x="8" y="22" width="80" height="56" rx="4" />
      <path {...line} stroke={paper} strokeWidth="4" d="m12 28 36 28 36-28" />
      <circle fill={signal} cx="48" cy="60" r="12" />
    </>
  ),
  parcel: (
    <>
      <path fill={ink} d="M48 10 86 26v44L48 88 10 70V26z" />
      <path {...line} stroke={paper} strokeWidth="4" d="m12 28 36 16 36-16M48 44v42" />
      <path fill={signal} d="m26 19 11-5 38 17v17l-10 5V36z" />
    </>
  ),
  river: (
    <>
      <circle fill={signal} cx="66" cy="26" r="15" />
      <path fill={ink} d="M6 48 26 26l16 20 12-12 20 14h16v10H6z" />
      <path {...line} stroke={ink} d="M8 68q10-8 20 0t20 0 20 0 20 0M8 84q10-8 20 0t20 0 20 0 20 0" />
    </>
  ),
  road: (
    <>
      <path fill={ink} d="M6 88V50q20-22 42-6t42-8v52z" />
      <circle fill={ink} cx="24" cy="22" r="9" />
      <path {...line} stroke={signal} strokeWidth="8" d="M30 88q-2-14 16-18t14-16-4-14" />
    </>
  ),
}

/** What a step is about, at a glance; it tells nothing that its words do not. */
export function StepDrawing({ picture }: { picture: StepPicture }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 96 96" className="size-20 shrink-0 sm:size-24">
      {drawings[picture]}
    </svg>
  )
}
