import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * The Node command line for a TypeScript file or a package's command. `--conditions` spares us a random exit of
 * the rich-text package in plain Node; NODE_ENV decides which half of React and Next is loaded.
 * @param {string[]} command the file or the command's name, and its arguments
 */
export function commandLine([program = '', ...args]) {
  const condition = process.env.NODE_ENV === 'development' ? 'development' : 'production'
  const node = [`--conditions=${condition}`]
  if (program.endsWith('.ts')) return [...node, '--import', 'tsx', program, ...args]
  return [...node, `node_modules/.bin/${program}`, ...args]
}

/**
 * Runs a program to its end, passing on the signals that end it.
 * @returns the exit code, 128 + the signal's number where a signal ended it
 */
export function run(program, { stdio = 'inherit', env = process.env } = {}) {
  // Next tells its makers how it is used unless it is told not to.
  const child = spawn(process.execPath, commandLine(program), {
    stdio,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const passOn = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, passOn)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, passOn)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}
