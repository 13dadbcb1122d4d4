import { ensureBuild } from './build.mjs'
import { ensureEnvFile } from './env-file.mjs'
import { ensurePackages, packagesAreInstalled } from './packages.mjs'
import { run } from './processes.mjs'

const total = 5

/**
 * Installs, writes secrets, checks, migrates and seeds the database, and builds, saying each step as it goes. What is
 * done already is passed over.
 * @returns 0, or the exit code of the step that failed
 */
export async function setup({ demoAccounts }) {
  const began = Date.now()
  const say = (number, text) => console.log(`[${number}/${total}] ${text} (${seconds(began)} s)`)

  say(1, packagesAreInstalled() ? 'Packages are installed' : 'Installing packages, the longest step')
  await ensurePackages()

  say(2, ensureEnvFile() ? 'Wrote .env with new secrets' : 'Using the secrets in .env')

  say(3, 'Checking the environment')
  const wrong = await run(['scripts/check.ts'])
  if (wrong) return wrong

  say(4, 'Building the site, unless nothing has changed')
  const broken = await ensureBuild()
  if (broken) return broken

  say(5, 'Preparing the database and its first content')
  const failed = await run(['seed/run.ts', ...(demoAccounts ? ['--demo-accounts-if-embedded'] : [])], {
    env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
  })
  if (failed === 0) console.log(`Ready after ${seconds(began)} s`)
  return failed
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(0)
}
