import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { replaceFile } from '@/ops/replace-file'

/** The file that the project's programs read their environment from. */
const envFile = '.env'

/**
 * Writes a new key of the vault to `.env`, beside the one before, and returns both.
 * @param key the present one
 * @throws Error where `.env` does not hold it, saying what to do instead
 */
export async function writeNewKey(key: string): Promise<{ VAULT_KEY: string; VAULT_KEY_PREVIOUS: string }> {
  const text = await readFile(envFile, 'utf8').catch(() => '')
  if (valueIn(text, 'VAULT_KEY') !== key) {
    throw new Error(
      'VAULT_KEY does not come from .env: where your environment is kept, set VAULT_KEY_PREVIOUS to the present key and VAULT_KEY to a new one (head -c 32 /dev/urandom | base64), then run this again.',
    )
  }
  const keys = { VAULT_KEY: randomBytes(32).toString('base64'), VAULT_KEY_PREVIOUS: key }
  const others = linesWithout(text, 'VAULT_KEY_PREVIOUS')
  const lines = others.flatMap((line) => (isOf(line, 'VAULT_KEY') ? toLines(keys) : [line]))
  await replaceFile(await realpath(envFile), lines.join('\n'))
  return keys
}

/** Takes the key before out of `.env`. @returns whether it stood there */
export async function removePreviousKey(key: string): Promise<boolean> {
  const text = await readFile(envFile, 'utf8').catch(() => '')
  if (valueIn(text, 'VAULT_KEY_PREVIOUS') !== key) return false
  await replaceFile(await realpath(envFile), linesWithout(text, 'VAULT_KEY_PREVIOUS').join('\n'))
  return true
}

function linesWithout(text: string, name: string): string[] {
  return text.split('\n').filter((line) => !isOf(line, name))
}

function toLines(variables: Record<string, string>): string[] {
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`)
}

/** What a variable is set to, as dotenv reads it: the last one counts. Keys hold no spaces, quotes or `#`. */
function valueIn(text: string, name: string): string | undefined {
  const line = text.split('\n').findLast((each) => isOf(each, name))
  return line && /=\s*["'`]?([^"'`\s#]*)/.exec(line)?.[1]
}

function isOf(line: string, name: string): boolean {
  return new RegExp(`^\\s*(export\\s+)?${name}\\s*=`).test(line)
}
