/**
 * `npm run vault:rotate`: gives the vault a new key, and seals everything in it anew. With `-- --finish`, once the site was
 * restarted, what was written meanwhile too; then the key before is done with. Can be interrupted and run again.
 */
import { parseArgs } from 'node:util'
import type { BasePayload } from 'payload'
import { confirm } from '@/scripts/confirm'
import { failInOneLine } from '@/scripts/fail'
import { removePreviousKey, writeNewKey } from './env-keys'
import type { Resealed } from './rotate'

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
  // Imported only now: the keys are read from the environment once.
  const { openPayload } = await import('@/ops/open-payload')
  const payload = await openPayload()
  const count = await reseal(payload)
  console.log(
    `Sealed with the present key: ${count.records} records and ${count.files} files that were not yet.`,
  )
  if (values.finish) await finish(payload)
  else console.log('Restart the site and the worker now, then run: npm run vault:rotate -- --finish')
  // The database's connections would keep the process alive.
  process.exit(0)
})

async function reseal(payload: BasePayload): Promise<Resealed> {
  const { resealVault } = await import('./rotate')
  const resealed = await resealVault(payload)
  if (resealed.broken.length > 0) {
    throw new Error(
      `What is sealed here can be opened with neither VAULT_KEY nor VAULT_KEY_PREVIOUS: ${resealed.broken.join(', ')}. Find the key it was sealed with, or its backup; everything else is done.`,
    )
  }
  return resealed
}

async function finish(payload: BasePayload): Promise<void> {
  const { records, files } = await reseal(payload)
  if (records + files > 0) {
    throw new Error(
      'Something is still sealing with the key before: restart the site and the worker, then run this again.',
    )
  }
  const previous = process.env.VAULT_KEY_PREVIOUS
  if (!previous) return console.log('There is no key before the present one: nothing is left to do.')
  const { keyId } = await import('./keys')
  await sayWhoNeeds(payload, keyId(new Uint8Array(Buffer.from(previous, 'base64'))))
  console.log(
    (await removePreviousKey(previous))
      ? 'Nothing is left under the key before, and VAULT_KEY_PREVIOUS is out of .env.'
      : 'Nothing is left under the key before. Remove VAULT_KEY_PREVIOUS from where your environment is kept.',
  )
}

/** Which backups cannot be read without the key before, while it can still be copied. @throws Error when it is not yet */
async function sayWhoNeeds(payload: BasePayload, id: string): Promise<void> {
  const { listBackups } = await import('@/ops/backup/registry')
  const backups = await listBackups(payload)
  const last = backups
    .map(({ expiresOn }) => expiresOn.slice(0, 10))
    .toSorted()
    .at(-1)
  if (!last) return console.log(`No backup is known that needs the key before (its id is ${id}).`)
  console.log(`These backups may need the key before (its id is ${id}):`)
  for (const { dir, expiresOn } of backups) console.log(`  ${dir}, until ${expiresOn.slice(0, 10)}`)
  console.log(
    `Keep the value of VAULT_KEY_PREVIOUS with its id until ${last}, in a safe place apart from the backups: who has both has the vault. docs/production.md says how to give it back after a restore.`,
  )
  await confirm('It is about to be taken out of .env. Have you kept it? Type yes: ', ['yes'])
}
