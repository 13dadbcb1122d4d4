/** `npm run worker`: the one process that does what is scheduled, where the web processes do not (`JOBS=off`). */
import '@/scripts/load-env'
import { failInOneLine } from '@/scripts/fail'

await failInOneLine(async () => {
  const { openPayload } = await import('@/ops/open-payload')
  const { runJobs } = await import('./run-jobs')
  const { log } = await import('@/ops/log')
  const stop = runJobs(await openPayload())
  // Before it says that it started: whoever reads that may end it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop().then(() => process.exit(0)))
  }
  log.info('worker started')
})
