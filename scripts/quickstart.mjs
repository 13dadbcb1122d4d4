/** `npm run quickstart`: setup, the demo staff on the embedded database, then the site itself. */
import { run } from './processes.mjs'
import { setup } from './steps.mjs'

process.exitCode = (await setup({ demoAccounts: true })) || (await run(['scripts/start.ts']))
