import path from 'node:path'
import { parseArgs } from 'node:util'

/** The folder that a command was given. @throws Error unless it was given just one */
export function readFolder(command: 'backup' | 'restore'): string {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} })
  const [dir, ...rest] = positionals
  if (!dir || rest.length > 0)
    throw new Error(`Write \`npm run ${command} -- DIR\`, with the folder of the backup.`)
  return path.resolve(dir)
}
