import type { Name } from './find-names'

/** What something is called, leading to its record where it has one. */
export function NameOf({ title, href, note }: Name) {
  return (
    <>
      {href ? <a href={href}>{title}</a> : title}
      {note && <small> · {note}</small>}
    </>
  )
}
