import { setTimeout as pause } from 'node:timers/promises'
import { isTransient } from '@/database'

const patience = 90_000

/** Repeats a write that stands in another one's way until it goes through, for a minute and a half at most. */
export async function retrying<Result>(write: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + patience
  for (;;) {
    try {
      return await write()
    } catch (error) {
      if (!isTransient(error) || Date.now() > deadline) throw error
      await pause(500)
    }
  }
}
