/**
 * `npm run vault:rotate`: gives the vault a new key, and seals everything in it anew. With `-- --finish`, once the site was
 * restarted, what was written meanwhile too; then the key before is done with. Can be interrupted and run again.
 */
import { parseArgs } from 'node:util'
import { failInOneLine } from '@/scripts/fail'
import { removePreviousKey, writeNewKey } from './env-keys'

await failInOneLine(async () => {
  const { values } = parseArgs({ options: { finish: { type: 'boolean', default: false } } })
  const isGiven = Boolean(process.env.VAULT_KEY)
  await import('@/scripts/load-env')
  const { VAULT_KEY, VAULT_KEY_PREVIOUS } = process.env
  // What is set outside of `.env` wins over it, for the site too.
  if (!values.finish && VAULT_KEY && !VAULT_KEY_PREVIOUS) {
    Object.assign(process.env, await writeNewKey(isGiven ? '' : VAULT_KEY))
    console.log('Wrote a new VAULT_KEY to .env, and the one before as VAULT_KEY_PREVIOUS.')
  }
  await reseal()
  if (values.finish) await finish()
  else console.log('Restart the site and the worker now, then run: npm run vault:rotate -- --finish')
  // The database's connections would keep the process alive.
  process.exit(0)
})

/** Imported only now: the keys are read from the environment once. */
async function reseal(): Promise<number> {
  const [{ openPayload }, { resealVault }] = await Promise.all([
    import('@/ops/open-payload'),
    import('./rotate'),
  ])
  const { records, files, broken } = await resealVault(await openPayload())
  console.log(`Sealed with the present key: ${records} records and ${files} files that were not yet.`)
  if (broken.length > 0) {
    throw new Error(
      `What is sealed here can be opened with neither VAULT_KEY nor VAULT_KEY_PREVIOUS: ${broken.join(', ')}. Find the key it was sealed with, or its backup; everything else is done.`,
    )
  }
  return records + files
}

async function finish(): Promise<void> {
  if ((await reseal()) > 0) {
    throw new Error(
      'Something is still sealing with the key before: restart the site and the worker, then run this again.',
    )
  }
  const previous = process.env.VAULT_KEY_PREVIOUS
  if (!previous) return console.log('There is no key before the present one: nothing is left to do.')
  console.log(
    (await removePreviousKey(previous))
      ? 'Nothing is left under the key before, and VAULT_KEY_PREVIOUS is out of .env. Keep that key as long as you keep backups made with it.'
      : 'Nothing is left under the key before. Remove VAULT_KEY_PREVIOUS from where your environment is kept.',
  )
}
