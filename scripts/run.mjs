/**
 * Runs one of the project's programs with everything it needs: `run.mjs seed/run.ts ARGS…` a TypeScript file,
 * `run.mjs next build` a package's command. Installs missing packages first, and in a fresh clone writes the secrets.
 */
import { ensureEnvFileInFreshClone } from './env-file.mjs'
import { ensurePackages } from './packages.mjs'
import { run } from './processes.mjs'

await ensurePackages()
ensureEnvFileInFreshClone()
process.exitCode = await run(process.argv.slice(2))
