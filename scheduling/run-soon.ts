import { AsyncResource } from 'node:async_hooks'
import { processWide } from '@/ops/process-wide'

const runner = processWide('job-runner', () => ({ wake: () => {} }))

/** Has the runner of this process, if it has one, look at once for what is due. Another one does so within ten seconds. */
export function runSoon(): void {
  runner.wake()
}

/** Says how the runner is woken: in its own context, not in that of the request that wakes it, to which Next would hold it. */
export function whenToRunSoon(wake: () => void): void {
  runner.wake = AsyncResource.bind(wake)
}
