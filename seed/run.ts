/**
 * `npm run seed`: imports the first content, or with `-- --data FOLDER` other content in the same form.
 * `--demo-accounts` makes the demo staff too; `--demo-accounts-if-embedded` only in the database that nobody configured.
 */
import '@/scripts/load-env'
import { parseArgs } from 'node:util'
import { failInOneLine } from '@/scripts/fail'

await failInOneLine(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      'demo-accounts': { type: 'boolean' },
      'demo-accounts-if-embedded': { type: 'boolean' },
    },
  })
  const { loadSeed, seedFolder } = await import('./load')
  const seed = await loadSeed(values.data ?? seedFolder)

  const { openPayload } = await import('@/ops/open-payload')
  const { importSeed } = await import('./import')
  const payload = await openPayload()
  const { created, completed, kept } = await importSeed(payload, seed)
  console.log(`Seed: ${created} records created, ${completed} completed, ${kept} left as they were`)

  const { isDefaultDatabase } = await import('@/database')
  if (values['demo-accounts'] || (values['demo-accounts-if-embedded'] && isDefaultDatabase)) {
    const { env } = await import('@/env')
    const { createDemoAccounts } = await import('./demo-accounts')
    const password = await createDemoAccounts(payload, env.DEMO_PASSWORD)
    if (password) {
      console.log(
        'Demo staff: admin@example.org, editor@example.org, author@example.org, guardian@example.org',
      )
      console.log(`Their password, shown this once: ${password}`)
    }
  }
  // The database's connections would keep the process alive.
  process.exit(0)
})
