/** What was counted of something: how often it was seen, and pressed. */
export type Count = { views: number; presses: number }

type Write<Key> = (key: Key, count: Count) => Promise<void>

type Waiting<Key> = { key: Key; count: Count; written: Promise<void>; done: () => void }

type Options = { mostKeys: number; retryAfter: number; onError: (error: unknown) => void }

/**
 * Adds up what is counted while a write is under way, and writes it with the next one: however many come at once, each
 * row is written once for all of them. A write that fails is kept and tried again.
 */
export class Counter<Key extends object> {
  private readonly waiting = new Map<string, Waiting<Key>>()
  private running: Promise<void> | undefined
  private writing: Promise<void> | undefined
  private isFull = false

  constructor(
    private readonly write: Write<Key>,
    private readonly options: Options,
  ) {}

  /** Counts. @returns when it has been written; never, while the database cannot be reached */
  add(key: Key, count: Partial<Count>): Promise<void> {
    const name = JSON.stringify(key)
    const entry = this.waiting.get(name) ?? this.begin(name, key)
    if (!entry) return Promise.resolve()
    entry.count.views += count.views ?? 0
    entry.count.presses += count.presses ?? 0
    this.running ??= this.run()
    return entry.written
  }

  /** Waits until all that was counted until now is written. */
  async flush(): Promise<void> {
    await Promise.all([this.writing, ...[...this.waiting.values()].map(({ written }) => written)])
  }

  /** Somebody who makes up pages while the database is away must not fill the memory. */
  private begin(name: string, key: Key): Waiting<Key> | undefined {
    const isFull = this.waiting.size >= this.options.mostKeys
    if (isFull && !this.isFull)
      this.options.onError(new Error('There is too much to be counted: some of it is lost'))
    this.isFull = isFull
    if (isFull) return undefined
    let done = () => {}
    const written = new Promise<void>((resolve) => {
      done = resolve
    })
    const entry = { key, count: { views: 0, presses: 0 }, written, done }
    this.waiting.set(name, entry)
    return entry
  }

  private async run(): Promise<void> {
    // What is counted in the same moment is written together.
    await Promise.resolve()
    for (;;) {
      const [name, entry] = this.waiting.entries().next().value ?? []
      if (name === undefined || !entry) break
      this.waiting.delete(name)
      this.writing = entry.written
      try {
        await this.write(entry.key, entry.count)
        entry.done()
      } catch (error) {
        this.putBack(name, entry)
        this.options.onError(error)
        await new Promise((resolve) => setTimeout(resolve, this.options.retryAfter))
      }
    }
    this.running = undefined
  }

  private putBack(name: string, entry: Waiting<Key>): void {
    const since = this.waiting.get(name)
    if (since) {
      entry.count.views += since.count.views
      entry.count.presses += since.count.presses
      void entry.written.then(since.done)
    }
    this.waiting.set(name, entry)
  }
}
