import { Mark } from '@/components/mark'

/** What stands above the pages that are there before one is signed in. */
export function Logo() {
  return (
    <span className="brand">
      <Mark />
      Firsthand
    </span>
  )
}

/** The way back to the start, from every page of the panel. */
export function Icon() {
  return (
    <span className="brand">
      <Mark />
    </span>
  )
}
