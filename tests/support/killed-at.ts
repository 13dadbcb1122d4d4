/**
 * `killed-at.ts N FILE ARGS…`: runs a program that `bundle.ts` made, and kills it right before the Nth time that it writes,
 * renames or removes a file, or has MongoDB drop, insert or replace. With 0 it ends as ever, and its last line is how many
 * times there were.
 */
import '@/scripts/load-env'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
const [fatal, program = '', ...args] = process.argv.slice(2)
let steps = 0

/** Counts a method's calls. */
function count(owner: object, name: string): void {
  const original = Reflect.get(owner, name)
  Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
    if (++steps === Number(fatal)) process.kill(process.pid, 'SIGKILL')
    return Reflect.apply(original, this, given)
  })
}

const files = require('node:fs/promises')
for (const name of ['appendFile', 'mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir']) count(files, name)
count(require('node:fs'), 'createWriteStream')
syncBuiltinESMExports()

const adapter = createRequire(require.resolve('@payloadcms/db-mongodb'))
const { Collection } = adapter('mongoose').mongo
for (const name of ['deleteMany', 'drop', 'insertMany', 'replaceOne']) count(Collection.prototype, name)

if (fatal === '0') process.on('exit', () => console.log(steps))
process.argv = [process.argv[0] ?? '', program, ...args]
await import(pathToFileURL(program).href)
