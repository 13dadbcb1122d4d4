/** The outline of the mark, in a square of 24. */
export const markPath =
  'M5 2.500h1.500V6H5zM4.200 6h3.100c1.700 0 2.700 1.500 2.700 3.500 0 4.300-1.700 8-5.200 10.500l-1.100-1.200c1.600-1.600 2.500-3.300 2.800-5.300H4.200C2.500 13.500 1.500 12 1.500 9.750S2.500 6 4.200 6zM17 2.500h1.500V6H17zM16.200 6h3.100c1.700 0 2.700 1.500 2.700 3.500 0 4.300-1.700 8-5.200 10.500l-1.100-1.200c1.600-1.600 2.500-3.300 2.800-5.300h-2.300c-1.700 0-2.700-1.500-2.700-3.750S14.500 6 16.200 6z'

/** The publisher's mark: a pair of hanging quotation marks that are lanterns. */
export function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" className="shrink-0 fill-signal">
      <path d={markPath} />
    </svg>
  )
}
