/**
 * `npm run person:export -- PERSON FILE --as EMAIL` and `npm run person:erase -- PERSON FILE --as EMAIL`: writes all that is
 * held about a person into a file, or erases it and writes the receipts, once more beside it for people to read. PERSON is
 * the id at the end of the entry's address in the newsroom; EMAIL is a guardian's. At a terminal, an erasure asks first;
 * not with `--yes`.
 */
import '@/scripts/load-env'
import { access, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { BasePayload, PayloadRequest } from 'payload'
import { confirm } from '@/scripts/confirm'
import { failInOneLine } from '@/scripts/fail'
import type { Receipt } from './takedown/receipt'

type Wanted = ReturnType<typeof readArguments>

await failInOneLine(async () => {
  const wanted = readArguments()
  for (const file of wanted.action === 'erase' ? [wanted.file, readableName(wanted.file)] : [wanted.file])
    if (await isThere(file)) throw new Error(`${file} is there already. Name a file that is not`)
  const { openPayload } = await import('@/ops/open-payload')
  const { signInAtTerminal } = await import('@/accounts/sign-in-at-terminal')
  const payload = await openPayload()
  const req = await signInAtTerminal(payload, { email: wanted.email, role: 'guardian' })
  await ensurePerson(payload, wanted.person)
  await (wanted.action === 'export' ? exportPerson(wanted, req) : erase(wanted, req))
  // The database's connections would keep the process alive.
  process.exit()
})

async function exportPerson({ person, file }: Wanted, req: PayloadRequest): Promise<void> {
  const { collectPersonData } = await import('./person-data')
  await writePrivately(file, toJson(await collectPersonData(person, req)))
  console.log(`Wrote all that is held about the person to ${file}`)
}

async function erase({ person, file, isSure }: Wanted, req: PayloadRequest): Promise<void> {
  const { erasePerson, viewErasure } = await import('./person-data')
  const { realName, consents, testimonies, evidence } = await viewErasure(person, req)
  console.log(
    `To be erased for good: the entry in the vault, consents: ${consents}, testimonies: ${testimonies}, evidence: ${evidence}.`,
  )
  // The name is for eyes alone, and in no log of a script.
  const whom = realName ? `Erase ${realName}? Type the name, or yes: ` : 'Complete the erasure? Type yes: '
  if (!isSure) await confirm(whom, ['yes', ...(realName ? [realName] : [])])
  let where = 'Their receipts are where they were written when it was begun'
  await erasePerson(person, req, async (receipts) => {
    await writePrivately(file, toJson(receipts))
    await writePrivately(readableName(file), await toText(receipts, req))
    where = `Their receipts are in ${file} and, to read, in ${readableName(file)}`
  })
  console.log(`Erased the person. ${where}, and nowhere else: give them to the person`)
}

function toJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

async function toText(receipts: readonly Receipt[], { payload }: PayloadRequest): Promise<string> {
  const { receiptText } = await import('./receipt-text')
  const { siteTimeZone } = await import('@/scheduling/schedule')
  const { locales } = await import('@/messages/locales')
  const timeZone = await siteTimeZone({ payload })
  return `${locales.map((locale) => receiptText(receipts, locale, timeZone)).join('\n\n\n')}\n`
}

/** Nobody else's to read. */
function writePrivately(file: string, text: string): Promise<void> {
  return writeFile(file, text, { mode: 0o600, flag: 'wx' })
}

/** Beside the file, for people. */
function readableName(file: string): string {
  const { dir, name, ext } = path.parse(file)
  return path.join(dir, ext === '.txt' ? `${name}.receipt.txt` : `${name}.txt`)
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' }, yes: { type: 'boolean', default: false } },
  })
  const [action, person, file, ...rest] = positionals
  if ((action !== 'export' && action !== 'erase') || !person || !file || rest.length > 0 || !values.as)
    throw new Error(
      `Write \`npm run person:${action === 'erase' ? 'erase' : 'export'} -- PERSON FILE --as EMAIL\`, with the id of the person and the address of a guardian`,
    )
  return { action, person, file, email: values.as, isSure: values.yes } as const
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** Says it in words: the database's own refusal of an id that cannot be one is none. Or they were erased in part. */
async function ensurePerson(payload: BasePayload, id: string): Promise<void> {
  const { findTakedown } = await import('./takedown/ledger')
  const find = () => payload.db.findOne({ collection: 'people', where: { id: { equals: id } } })
  const found = (await find().catch(() => null)) ?? (await findTakedown(payload, id))
  if (!found) throw new Error(`There is nobody with the id ${id} in the vault`)
}
