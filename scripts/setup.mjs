/** `npm run setup`: everything between a fresh clone and a site that can be started. Safe to repeat. */
import { setup } from './steps.mjs'

process.exitCode = await setup({ demoAccounts: false })
