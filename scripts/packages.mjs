import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Whether node_modules holds just what package-lock.json asks for, optional packages aside. */
export function packagesAreInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false
  const wanted = readPackages('package-lock.json')
  const installed = readPackages('node_modules/.package-lock.json')
  return Object.entries(wanted).every(
    ([place, { version, optional, peer }]) =>
      place === '' || optional || peer || installed[place]?.version === version,
  )
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Installs the locked packages if any is missing. Ends the process when npm fails; npm has then said why. */
export async function ensurePackages() {
  if (packagesAreInstalled()) return
  console.log('Installing packages (npm ci) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const child = spawn(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  // Ctrl-C reaches npm as well. It is waited for, or a second run would meet it still at work.
  const wait = () => {}
  process.on('SIGINT', wait)
  const code = await new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1)))
  process.off('SIGINT', wait)
  if (code !== 0) process.exit(code)
}
