import type { BasePayload } from 'payload'

const prefix = 'seed:'

/**
 * What has been seeded to its end, kept in the database itself. A record in here is never touched again: whether an
 * editor changed it, moved it or deleted it, that is the editor's word.
 */
export class SeedLedger {
  private constructor(
    private readonly payload: BasePayload,
    private readonly finished: Set<string>,
  ) {}

  static async open(payload: BasePayload): Promise<SeedLedger> {
    return new SeedLedger(payload, new Set(await payload.kv.keys()))
  }

  has(key: string): boolean {
    return this.finished.has(prefix + key)
  }

  async add(key: string): Promise<void> {
    await this.payload.kv.set(prefix + key, true)
    this.finished.add(prefix + key)
  }
}
