import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './processes.mjs'

const stamp = '.next/built-from'

/** What a build does not depend on. */
const apart = new Set([
  'node_modules',
  'data',
  'docs',
  'seed',
  'tests',
  'test-results',
  'scripts',
  'next-env.d.ts',
])

/** Builds the site, unless it was built from just these files. @returns 0, or the exit code of a failed build */
export async function ensureBuild(env = process.env) {
  const source = fingerprint()
  if (existsSync('.next/BUILD_ID') && existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return 0
  const code = await run(['next', 'build'], { env: { ...env, NODE_ENV: 'production' } })
  if (code === 0) writeFileSync(stamp, source)
  return code
}

/** A hash over the names and contents of all files that a build reads. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of filesBelow('.')) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !apart.has(name) && !name.endsWith('.md'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(file) : entry.isFile() ? [file] : []
    })
}
