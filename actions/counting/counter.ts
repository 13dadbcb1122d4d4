/** What was counted of something: how often it was seen, and pressed. */
export type Count = { views: number; presses: number }

type Write<Key> = (key: Key, count: Count) => Promise<void>

/**
 * Adds up what is counted while a write is under way, and writes it with the next one: however many come at once, each
 * row is written once for all of them. What could not be written is kept and tried again; nothing is written twice.
 */
export class Counter<Key extends object> {
  private waiting = new Map<string, { key: Key; count: Count; done: (() => void)[] }>()
  private running: Promise<void> | undefined

  constructor(
    private readonly write: Write<Key>,
    private readonly options: { mostKeys: number; retryAfter: number; onError: (error: unknown) => void },
  ) {}

  /** Counts. @returns when it has been written; never, while the database cannot be reached */
  add(key: Key, count: Partial<Count>): Promise<void> {
    const name = JSON.stringify(key)
    const entry = this.waiting.get(name) ?? { key, count: { views: 0, presses: 0 }, done: [] }
    // Somebody who makes up pages while the database is away must not fill the memory.
    if (!this.waiting.has(name) && this.waiting.size >= this.options.mostKeys) return Promise.resolve()
    entry.count.views += count.views ?? 0
    entry.count.presses += count.presses ?? 0
    this.waiting.set(name, entry)
    const written = new Promise<void>((resolve) => entry.done.push(resolve))
    this.running ??= this.run()
    return written
  }

  /** Writes all that was counted until now. */
  async flush(): Promise<void> {
    await this.running
  }

  private async run(): Promise<void> {
    // What is counted in the same moment is written together.
    await Promise.resolve()
    for (;;) {
      const [name, entry] = this.waiting.entries().next().value ?? []
      if (name === undefined || !entry) break
      this.waiting.delete(name)
      try {
        await this.write(entry.key, entry.count)
        for (const done of entry.done) done()
      } catch (error) {
        this.putBack(name, entry)
        this.options.onError(error)
        await new Promise((resolve) => setTimeout(resolve, this.options.retryAfter))
      }
    }
    this.running = undefined
  }

  private putBack(name: string, entry: { key: Key; count: Count; done: (() => void)[] }): void {
    const since = this.waiting.get(name)
    if (since) {
      entry.count.views += since.count.views
      entry.count.presses += since.count.presses
      entry.done.push(...since.done)
    }
    this.waiting.set(name, entry)
  }
}
