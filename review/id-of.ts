/** The id of a reference, whether or not the record behind it was fetched. */
export function idOf(reference: { id: string } | string | null | undefined): string | undefined {
  return typeof reference === 'object' ? reference?.id : reference
}
