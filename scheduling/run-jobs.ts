import type { BasePayload } from 'payload'
import { lookAfterActions } from '@/actions/look-after'
import { lookAfterConsents } from '@/consent/look-after'
import { log } from '@/ops/log'
import { asScheduled } from './as-scheduled'
import { whenToRunSoon } from './run-soon'

const pause = 10_000

/** How often consents are looked after, in milliseconds. */
const consentsEvery = 60_000

/** The same of what readers left with us: it writes the file of an embedded database anew. */
const actionsEvery = 60 * 60_000

/**
 * Does what is due, now and every ten seconds from now on. There may be one runner only: two would do a job twice.
 * @returns how to end it, which waits for what is being done
 */
export function runJobs(payload: BasePayload): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const last = { consentsAt: 0, actionsAt: 0 }
  let isWoken = false
  let round = takeUpAgain(payload).then(() => doWhatIsDue(payload, last))
  const go = () => {
    timer = undefined
    isWoken = false
    round = doWhatIsDue(payload, last)
    round.then(next)
  }
  const next = () => {
    if (!ended) timer = setTimeout(go, isWoken ? 0 : pause)
  }
  whenToRunSoon(() => {
    isWoken = true
    // While a round is under way there is no timer: the next one follows it at once.
    if (!timer) return
    clearTimeout(timer)
    go()
  })
  round.then(next)
  return async () => {
    ended = true
    clearTimeout(timer)
    await round
  }
}

/**
 * Frees the jobs that a runner had begun when it was killed, which Payload would leave alone for ever. Each does the
 * same when it is done again, and no other runner can have them: there is only this one.
 */
async function takeUpAgain(payload: BasePayload): Promise<void> {
  await tell(() =>
    payload.update({
      collection: 'payload-jobs',
      where: { processing: { equals: true } },
      data: { processing: false },
      depth: 0,
    }),
  )
}

/** One round of jobs and, from time to time, of what time does to consents and to what readers left. */
async function doWhatIsDue(
  payload: BasePayload,
  last: { consentsAt: number; actionsAt: number },
): Promise<void> {
  if (Date.now() - last.consentsAt >= consentsEvery) {
    last.consentsAt = Date.now()
    await tell(() => lookAfterConsents(payload))
  }
  if (Date.now() - last.actionsAt >= actionsEvery) {
    last.actionsAt = Date.now()
    await tell(() => lookAfterActions(payload))
  }
  await runDueJobs(payload)
}

/** All jobs that are due, one after the other. What fails stays in the queue with its error, and is shown in the newsroom. */
async function runDueJobs(payload: BasePayload): Promise<void> {
  await tell(() => asScheduled(() => payload.jobs.run({ limit: 100, sequential: true })))
}

/** Logs a failure of the queue itself, which the next round may not meet again. */
async function tell(task: () => Promise<unknown>): Promise<void> {
  try {
    await task()
  } catch (error) {
    log.error({ err: error }, 'what was due could not be done')
  }
}
