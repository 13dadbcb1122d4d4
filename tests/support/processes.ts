import { type ChildProcess, spawn } from 'node:child_process'
import { commandLine } from '../../scripts/processes.mjs'
import { bundle } from './bundle'

type Variables = Record<string, string | undefined>

type Outcome = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

/** A program of the project in a process of its own. `ended` tells how it ended and what it said, `printed` waits until it
 * has said something. */
export function start(
  [file = '', ...args]: string[],
  env: Variables = {},
  cwd?: string,
): { child: ChildProcess; ended: Promise<Outcome>; printed: (text: RegExp) => Promise<void> } {
  // What jest asks of Node is not for others.
  const { NODE_OPTIONS: _, ...own } = process.env
  const command = file.endsWith('.ts')
    ? ['--conditions=production', bundle(file), ...args]
    : commandLine([file, ...args])
  const child = spawn(process.execPath, command, {
    cwd,
    env: { ...own, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<Outcome>((resolve, reject) => {
    const said = { stdout: '', stderr: '' }
    child.stdout?.on('data', (chunk) => {
      said.stdout += chunk
    })
    child.stderr?.on('data', (chunk) => {
      said.stderr += chunk
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, ...said }))
  })
  const printed = (text: RegExp) =>
    new Promise<void>((resolve, reject) => {
      let said = ''
      child.stdout?.on('data', (chunk) => {
        said += chunk
        if (text.test(said)) resolve()
      })
      ended.then(({ stderr }) => reject(new Error(`It ended without saying ${text}: ${stderr}`)), reject)
    })
  return { child, ended, printed }
}

/** Runs a program to its end. */
export function runToEnd(program: string[], env: Variables = {}): Promise<Outcome> {
  return start(program, env).ended
}

/** Waits until something is so, asking again and again. @throws Error when it is not within the time */
export async function until(isSo: () => Promise<boolean>, milliseconds = 60_000): Promise<void> {
  const deadline = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`it was not so within ${milliseconds} ms: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
