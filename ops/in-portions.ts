import { setImmediate } from 'node:timers/promises'
import type { Where } from 'payload'

const atOnce = 100

/** Which are to be read, in which order, and how many. */
type Portion = { where: Where; sort: 'id'; limit: number; pagination: false }

/**
 * Many records, some at a time, with a turn for everybody else in between: SQLite answers within this process, which would
 * serve no reader until all were read. By their ids, so that none is passed over when others are deleted meanwhile.
 */
export async function* inPortions<Doc extends { id: unknown }>(
  read: (portion: Portion) => Promise<{ docs: Doc[] }>,
): AsyncGenerator<Doc> {
  for (let where: Where = {}; ; ) {
    await setImmediate()
    const { docs } = await read({ where, sort: 'id', limit: atOnce, pagination: false })
    yield* docs
    const last = docs.at(-1)
    if (!last || docs.length < atOnce) return
    where = { id: { greater_than: String(last.id) } }
  }
}
