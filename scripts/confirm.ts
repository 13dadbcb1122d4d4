import { createInterface } from 'node:readline/promises'

/**
 * Asks somebody who sits at a terminal whether to go on. Where there is none, a script has decided.
 * @param answers what they may type to go on
 * @throws Error when they type anything else: nothing was done
 */
export async function confirm(question: string, answers: readonly string[]): Promise<void> {
  if (!process.stdin.isTTY) return
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(question).finally(() => terminal.close())
  if (!answers.includes(answer.trim())) throw new Error('Nothing was done.')
}
