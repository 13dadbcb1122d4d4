/** `npm start`: serves the production build. */
import { existsSync } from 'node:fs'
import './load-env'
import { failInOneLine } from './fail'
import { run } from './processes.mjs'

await failInOneLine(async () => {
  const { env } = await import('@/env')
  const { ensurePortIsFree } = await import('./port')
  await ensurePortIsFree(env)
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build yet. Make one: npm run build')
  console.log(`Firsthand serves ${env.SITE_URL} (the newsroom is at /admin). Ctrl-C ends it.`)
  process.exitCode = await run(['next', 'start', '--hostname', env.HOST, '--port', String(env.PORT)], {
    // The site ends itself in order: ops/stop-in-order.ts.
    env: { ...process.env, NODE_ENV: 'production', NEXT_MANUAL_SIG_HANDLE: 'true' },
  })
})
