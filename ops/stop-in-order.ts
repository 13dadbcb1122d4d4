import diagnostics from 'node:diagnostics_channel'
import type { Server } from 'node:http'
import { writeCounts } from '@/actions/counting/count'
import { log } from './log'

/** How long, in milliseconds, what is under way may take at the end: containers are killed after ten seconds. */
const patience = 9_000

/**
 * Ends the process in order when it is told to: what is being answered is answered, and what was counted is written.
 * `scripts/start.ts` tells Next to leave that to us (`NEXT_MANUAL_SIG_HANDLE`), which would end before the last of it.
 */
export function stopInOrder(): void {
  let server: Server | undefined
  diagnostics.subscribe('http.server.request.start', (message) => {
    server = (message as { server: Server }).server
  })
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(code), patience).unref()
      void end(server).finally(() => process.exit(code))
    })
  }
}

async function end(server: Server | undefined): Promise<void> {
  // First what there is: a long download may take all the time that is left.
  const counted = writeLast()
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()))
  // A view is counted when its page has been sent.
  await new Promise((resolve) => setImmediate(resolve))
  await counted
  await writeLast()
}

function writeLast(): Promise<void> {
  return writeCounts().catch((err: unknown) => log.error({ err }, 'the last counts could not be written'))
}
