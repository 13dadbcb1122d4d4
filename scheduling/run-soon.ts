import { processWide } from '@/ops/process-wide'

const runner = processWide('job-runner', () => ({ wake: () => {} }))

/** Has the runner of this process, if it has one, look at once for what is due. Another one does so within ten seconds. */
export function runSoon(): void {
  runner.wake()
}

/** Says how the runner is woken. */
export function whenToRunSoon(wake: () => void): void {
  runner.wake = wake
}
