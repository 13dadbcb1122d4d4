import { setImmediate } from 'node:timers/promises'

const atOnce = 100

/**
 * The ids of many records, some at a time, with a turn for everybody else in between: SQLite answers within this process,
 * which would serve no reader until all were looked through.
 */
export async function* inPortions(docs: readonly { id?: unknown }[]): AsyncGenerator<string[]> {
  for (let first = 0; first < docs.length; first += atOnce) {
    await setImmediate()
    yield docs.slice(first, first + atOnce).map(({ id }) => String(id))
  }
}
