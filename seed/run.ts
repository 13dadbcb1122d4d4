/**
 * `npm run seed`: imports the first content. `-- --demo-accounts` makes the demo staff too;
 * `--demo-accounts-if-embedded` only in the database that needs no configuration.
 */
import '@/scripts/load-env'
import { failInOneLine } from '@/scripts/fail'

await failInOneLine(async () => {
  const { loadSeed } = await import('./load')
  const seed = await loadSeed()

  const { openPayload } = await import('@/ops/open-payload')
  const { importSeed } = await import('./import')
  const payload = await openPayload()
  const { created, completed, kept } = await importSeed(payload, seed)
  console.log(`Seed: ${created} records created, ${completed} completed, ${kept} left as they were`)

  const { env } = await import('@/env')
  const { isDefaultDatabase } = await import('@/database')
  const wanted = process.argv.includes('--demo-accounts')
  if (wanted || (process.argv.includes('--demo-accounts-if-embedded') && isDefaultDatabase)) {
    const { createDemoAccounts } = await import('./demo-accounts')
    const password = await createDemoAccounts(payload, env.DEMO_PASSWORD)
    if (password) {
      console.log(
        'Demo staff: admin@example.org, editor@example.org, author@example.org, guardian@example.org',
      )
      console.log(`Their password, shown this once: ${password}`)
    }
  }
  process.exit(0)
})
