/**
 * Runs one of the project's programs with everything it needs: `run.mjs seed/run.ts ARGS…` a TypeScript file,
 * `run.mjs next build` a package's command. Installs missing packages first.
 */
import { ensurePackages } from './packages.mjs'
import { run } from './processes.mjs'

ensurePackages()
process.exitCode = await run(process.argv.slice(2))
