import type { BasePayload } from 'payload'
import { log } from './log'

const pause = 10_000

/**
 * Does what is due, now and every ten seconds from now on. There may be one runner only: two would do a job twice.
 * @returns how to end it, which waits for what is being done
 */
export function runJobs(payload: BasePayload): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let round = runDueJobs(payload)
  let ended = false
  const next = () => {
    if (ended) return
    timer = setTimeout(() => {
      round = runDueJobs(payload)
      round.then(next)
    }, pause)
  }
  round.then(next)
  return async () => {
    ended = true
    clearTimeout(timer)
    await round
  }
}

/** One round. What fails is logged, and stays in the queue for as often as its task may be tried. */
async function runDueJobs(payload: BasePayload): Promise<void> {
  try {
    await payload.jobs.run({ limit: 100 })
  } catch (error) {
    log.error({ err: error }, 'jobs could not be run')
  }
}
