/**
 * `npm run audit:verify`: checks that nobody has touched the audit trail. With `-- --head NUMBER:HASH`, as an earlier run
 * or the log has said it, also that its end was not cut off.
 */
import '@/scripts/load-env'
import { parseArgs } from 'node:util'
import { failInOneLine } from '@/scripts/fail'

await failInOneLine(async () => {
  const { values } = parseArgs({ options: { head: { type: 'string' } } })
  const noted = values.head === undefined ? undefined : parseHead(values.head)
  const { openPayload } = await import('@/ops/open-payload')
  const { verifyAudit } = await import('./verify')
  const { checked, pending, head } = await verifyAudit(await openPayload(), noted)
  const waiting = pending > 0 ? `, ${pending} more wait to be chained` : ''
  console.log(
    `Audit trail: ${checked} entries checked, all whole${waiting}. Head ${head.sequence}:${head.hash}`,
  )
  // The database's connections would keep the process alive.
  process.exit(0)
})

function parseHead(text: string) {
  const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (sequence === undefined || hash === undefined)
    throw new Error(`--head ${text} is not a head: write NUMBER:HASH as an earlier run said it`)
  return { sequence: Number(sequence), hash }
}
