import { setTimeout as pause } from 'node:timers/promises'
import type { BasePayload, Where } from 'payload'
import { log } from '@/ops/log'
import { type AuditHead, type AuditLink, genesis, hashOf, type SealedEntry, sealOf } from './entry'
import { keepHead, readKeptHead } from './kept-head'

const collection = 'audit-entries'

/** An entry that has waited longer than this was left by a process that ended before it could chain it. */
const leftBehind = 60_000

const headIsLoggedEvery = 10 * 60_000

type Sealed = Pick<SealedEntry, 'id' | 'seal'>

/**
 * Links entries to the end of the chain, one after the other, whichever process they come from.
 *
 * Within the process they queue. Between processes the unique index on `sequence` decides: who comes second is refused,
 * reads the new end and tries again; and an entry is linked only while it is not. Both writes are single statements
 * outside any transaction, so no save of anybody's can conflict with them.
 */
class AuditChain {
  private queue: Promise<void> = Promise.resolve()
  private head: AuditHead | undefined
  /** Whether the chain leads to the head that was kept. Where it does not, that head stays for `audit:verify` to find. */
  private isWhole = true
  private sweptAt = 0
  private loggedAt = Date.now()

  constructor(private readonly payload: BasePayload) {}

  /** Resolves when these are linked. Never rejects: what cannot be linked now is logged, and taken up later. */
  link(entries: readonly Sealed[]): Promise<void> {
    return this.inTurn(async () => {
      if (Date.now() - this.sweptAt > leftBehind) await this.takeUp(leftBehind)
      for (const entry of entries) await this.append(entry, false)
      await this.keepHead()
    })
  }

  /** Links what has waited for longer than this, oldest first, and marks it as such. */
  linkLeftBehind(age: number): Promise<void> {
    return this.inTurn(async () => {
      await this.takeUp(age)
      await this.keepHead()
    })
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.queue = this.queue.then(work).catch((error: unknown) => {
      log.error({ err: error }, 'audit entries could not be chained yet')
    })
    return this.queue
  }

  private async takeUp(age: number): Promise<void> {
    this.sweptAt = Date.now()
    const { docs } = await this.payload.db.find<SealedEntry>({
      collection,
      where: {
        and: [{ hash: { exists: false } }, { at: { less_than: new Date(Date.now() - age).toISOString() } }],
      },
      sort: 'at',
      limit: 1000,
      pagination: false,
    })
    for (const entry of docs) {
      // Whoever wrote a wrong seal had no key. It stays out of the chain, where `audit:verify` names it.
      if (sealOf(entry) !== entry.seal) log.error({ entry: entry.id }, 'a forged audit entry was found')
      else await this.append(entry, true)
    }
  }

  private async append({ id, seal }: Sealed, interrupted: boolean): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      this.head ??= await this.findHead()
      const link: AuditLink = {
        sequence: this.head.sequence + 1,
        previousHash: this.head.hash,
        interrupted,
        seal,
      }
      const hash = hashOf(link)
      try {
        const linked = await this.payload.db.updateOne({
          collection,
          where: { id: { equals: id }, hash: { equals: null } },
          data: { sequence: link.sequence, previousHash: link.previousHash, interrupted, hash },
          options: { atomic: true },
        })
        if (linked) this.head = { sequence: link.sequence, hash }
        return
      } catch (error) {
        this.head = undefined
        if (attempt === 100) throw error
        await pause(Math.random() * 20)
      }
    }
  }

  private async findHead(): Promise<AuditHead> {
    const { payload } = this
    const [head, kept] = await Promise.all([readHead(payload), readKeptHead(payload)])
    if (head.sequence === 0 && !kept) await keepHead(payload, genesis)
    else this.isWhole = kept !== undefined && (await isOnTheWay(payload, kept))
    if (!this.isWhole) log.error('the audit trail was tampered with: run npm run audit:verify')
    return head
  }

  private async keepHead(): Promise<void> {
    if (!this.head || !this.isWhole) return
    await keepHead(this.payload, this.head)
    this.logHead()
  }

  private logHead(): void {
    if (!this.head || Date.now() - this.loggedAt < headIsLoggedEvery) return
    this.loggedAt = Date.now()
    log.info({ head: `${this.head.sequence}:${this.head.hash}` }, 'head of the audit trail')
  }
}

const chains = new WeakMap<BasePayload, AuditChain>()

function chainOf(payload: BasePayload): AuditChain {
  const chain = chains.get(payload) ?? new AuditChain(payload)
  chains.set(payload, chain)
  return chain
}

/** Links entries that have just been written and, once a minute, those that another process left behind. */
export function chainEntries(payload: BasePayload, entries: readonly Sealed[]): Promise<void> {
  return chainOf(payload).link(entries)
}

/** Links what was left behind by processes that have ended. `age` in milliseconds: younger ones may be under way. */
export function chainLeftBehind(payload: BasePayload, age = leftBehind): Promise<void> {
  return chainOf(payload).linkLeftBehind(age)
}

/** Whether the chain has this entry in this place. */
async function isOnTheWay({ db }: BasePayload, { sequence, hash }: AuditHead): Promise<boolean> {
  if (sequence === 0) return true
  const where: Where = { sequence: { equals: sequence }, hash: { equals: hash } }
  return Boolean(await db.findOne({ collection, where }))
}

async function readHead(payload: BasePayload): Promise<AuditHead> {
  const { docs } = await payload.db.find<AuditHead>({
    collection,
    where: { sequence: { exists: true } },
    sort: '-sequence',
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? genesis
}
