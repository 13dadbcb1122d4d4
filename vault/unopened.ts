import { createHash } from 'node:crypto'
import type { SealBroken } from './seal'

const form = /^\(cannot be opened: .*\[([\w-]{16})\]\)$/s

/**
 * What stands in the place of a value that cannot be opened, for whoever may read it. Its mark tells which stored value it
 * stands for: saved with the record, it gives the place back to that one.
 */
export function placeholderFor(sealed: string, { message }: SealBroken): string {
  const reason = message.replace(/\.$/, '')
  return `(cannot be opened: ${reason}. Left as it is here, what is stored is kept. [${markOf(sealed)}])`
}

/** Whether a text is such a placeholder. */
export function isPlaceholder(text: string): boolean {
  return form.test(text)
}

/** The stored value that a placeholder stands for. */
export function behindPlaceholder(placeholder: string, stored: readonly unknown[]): string | undefined {
  const mark = form.exec(placeholder)?.[1]
  return stored.find((value): value is string => typeof value === 'string' && markOf(value) === mark)
}

function markOf(sealed: string): string {
  return createHash('sha256').update(sealed).digest('base64url').slice(0, 16)
}
