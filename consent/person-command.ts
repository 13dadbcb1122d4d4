/**
 * `npm run person:export -- PERSON FILE --as EMAIL` and `npm run person:erase -- PERSON FILE --as EMAIL`: writes all that is
 * held about a person into a file, or erases it and writes the receipts. PERSON is the id at the end of the entry's address
 * in the newsroom; EMAIL is a guardian's.
 */
import '@/scripts/load-env'
import { access, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { failInOneLine } from '@/scripts/fail'

await failInOneLine(async () => {
  const { action, person, file, email } = readArguments()
  if (await isThere(file)) throw new Error(`${file} is there already. Name a file that is not`)
  const { openPayload } = await import('@/ops/open-payload')
  const { signInAtTerminal } = await import('@/accounts/sign-in-at-terminal')
  const { collectPersonData, erasePerson } = await import('./person-data')
  const payload = await openPayload()
  const req = await signInAtTerminal(payload, { email, role: 'guardian' })
  await ensurePerson(payload, person)
  // Nobody else's to read.
  const write = (data: unknown) =>
    writeFile(file, `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  if (action === 'export') await write(await collectPersonData(person, req))
  else await erasePerson(person, req, write)
  console.log(
    action === 'export'
      ? `Wrote all that is held about the person to ${file}`
      : `Erased the person. Their receipts are in ${file}, and nowhere else: give them to the person`,
  )
  // The database's connections would keep the process alive.
  process.exit()
})

function readArguments() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { as: { type: 'string' } } })
  const [action, person, file, ...rest] = positionals
  if ((action !== 'export' && action !== 'erase') || !person || !file || rest.length > 0 || !values.as)
    throw new Error(
      `Write \`npm run person:${action === 'erase' ? 'erase' : 'export'} -- PERSON FILE --as EMAIL\`, with the id of the person and the address of a guardian`,
    )
  return { action, person, file, email: values.as } as const
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Says it in words: the database's own refusal of an id that cannot be one is none. */
async function ensurePerson(payload: import('payload').BasePayload, id: string): Promise<void> {
  const found = await payload.db
    .findOne({ collection: 'people', where: { id: { equals: id } } })
    .catch(() => null)
  if (!found) throw new Error(`There is nobody with the id ${id} in the vault`)
}
