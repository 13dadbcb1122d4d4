/** Checks all that can be known to be wrong before anything is done: environment, port, database file, seed. */
import './load-env'
import { failInOneLine } from './fail'

await failInOneLine(async () => {
  const { env } = await import('@/env')
  const { ensurePortIsFree } = await import('./port')
  await ensurePortIsFree(env)
  const { loadSeed } = await import('@/seed/load')
  await loadSeed()
})
