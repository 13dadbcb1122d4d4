import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { start } from './processes'

/** A folder with a `.env` that holds the vault's key, and the command that changes it, run there. */
export async function openVaultEnv(lines: string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'firsthand-vault-'))
  const file = path.join(folder, '.env')
  await writeFile(file, lines.join('\n'), { mode: 0o600 })
  const read = () => readFile(file, 'utf8')
  const env = { VAULT_KEY: undefined, VAULT_KEY_PREVIOUS: undefined }
  return {
    file,
    read,
    /** What a variable is set to there. */
    valueOf: async (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(await read())?.[1],
    rotate: (args: string[] = [], more: Record<string, string> = {}) =>
      start(['vault/rotate-command.ts', ...args], { ...env, ...more }, folder),
  }
}
