/** What a record is called in the newsroom's lists, however little of it is written. */
export function titleOf(doc: object): string {
  const { title, attribution, label, name, sentName, slug } = doc as Record<string, string | null | undefined>
  return title || attribution || label || name || sentName || slug || 'Untitled'
}
