/** `npm run dev`: the site with hot reloading, on the same database. */
import './load-env'
import { failInOneLine } from './fail'
import { run } from './processes.mjs'

await failInOneLine(async () => {
  const { env } = await import('@/env')
  process.exitCode = await run(['next', 'dev', '--hostname', env.HOST, '--port', String(env.PORT)], {
    env: { ...process.env, NODE_ENV: 'development' },
  })
})
