import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import path from 'node:path'

const made = new Map<string, string>()

/**
 * A program of the project as one file of JavaScript, made at the first call. Node reads that in a third of the time that
 * it takes to ask a loader about each of the thousand files in it, and tests start programs by the hundred.
 */
export function bundle(program: string): string {
  const known = made.get(program)
  if (known) return known
  // Below node_modules, where the packages are found. Whoever else makes the same one meanwhile is given a whole one.
  const file = path.resolve('node_modules/.cache/firsthand-tests', `${program.replaceAll('/', '-')}.mjs`)
  const draft = `${file}.${process.pid}.mjs`
  const flags = ['--bundle', '--packages=external', '--platform=node', '--format=esm', '--target=node20']
  // Node does not guess what a file is called.
  const named = '--alias:next/cache=next/cache.js'
  execFileSync('node_modules/.bin/esbuild', [
    program,
    ...flags,
    named,
    '--log-level=warning',
    `--outfile=${draft}`,
  ])
  renameSync(draft, file)
  made.set(program, file)
  return file
}
