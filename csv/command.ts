/**
 * `npm run csv -- export COLLECTION FILE|-` and `npm run csv -- import COLLECTION FILE [--dry-run] [--json]`. It ends with
 * code 1 when a file is refused.
 */
import '@/scripts/load-env'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, constants, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { failInOneLine } from '@/scripts/fail'
import { type CsvCollection, csvCollections } from './columns'
import { type ImportProgress, type ImportResult, placeOf, sentenceFor } from './import-events'

const usage =
  'Write `npm run csv -- export testimonies FILE`, or `import testimonies FILE [--dry-run] [--json]`; the same for statistics.'

await failInOneLine(async () => {
  const { action, collection, file, dryRun, json } = readArguments()
  if (action === 'import') await ensureReadable(file)
  if (action === 'export') await exportTo(file, collection)
  else process.exitCode = await importFrom(file, { collection, dryRun, json })
  // The database's connections would keep the process alive.
  process.exit()
})

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  })
  const [action, collection, file, ...rest] = positionals
  if ((action !== 'export' && action !== 'import') || file === undefined || rest.length > 0)
    throw new Error(usage)
  const known = csvCollections.find((name) => name === collection)
  if (!known) throw new Error(`“${collection}” has no CSV: only ${csvCollections.join(' and ')} do. ${usage}`)
  return { action, collection: known, file, dryRun: values['dry-run'], json: values.json }
}

async function ensureReadable(file: string): Promise<void> {
  await access(file, constants.R_OK).catch((error: Error) => {
    throw new Error(`${file} cannot be read: ${error.message}`)
  })
}

async function open(collection: CsvCollection) {
  const { openPayload } = await import('@/ops/open-payload')
  const { createLocalReq } = await import('payload')
  const { csvContext } = await import('./context')
  const req = await createLocalReq({}, await openPayload())
  return csvContext({ collection, req, overrideAccess: true })
}

async function exportTo(file: string, collection: CsvCollection): Promise<void> {
  const { exportCsv } = await import('./export')
  const content = exportCsv(await open(collection))
  if (file === '-') return pipeline(content, process.stdout, { end: false })
  // Drafts are nobody else's to read; and half a file must not look like a whole one.
  const draft = `${file}.${process.pid}.part`
  try {
    await pipeline(content, createWriteStream(draft, { mode: 0o600 }))
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw new Error(`${file} could not be written: ${error instanceof Error ? error.message : error}`)
  }
  console.log(`Wrote ${collection} to ${file}`)
}

async function importFrom(
  file: string,
  { collection, dryRun, json }: { collection: CsvCollection; dryRun: boolean; json: boolean },
): Promise<number> {
  const { importCsv } = await import('./import')
  const context = await open(collection)
  let result: ImportResult | undefined
  for await (const event of importCsv(context, () => createReadStream(file), { dryRun })) {
    if (event.type !== 'progress') result = event
    else if (!json && event.done % 1000 === 0) console.error(progressLine(event))
  }
  if (!result) throw new Error(`The import of ${file} ended without a result`)
  if (json) console.log(JSON.stringify(result))
  else if (result.type !== 'refused') console.log(sentenceFor(result))
  else {
    for (const problem of result.problems) {
      console.error([placeOf(problem), problem.message].filter(Boolean).join(': '))
    }
    console.error(`firsthand: ${file}: ${sentenceFor(result)}`)
  }
  return result.type === 'refused' ? 1 : 0
}

function progressLine({ phase, done, of }: ImportProgress): string {
  return phase === 'checking' ? `checked ${done} rows` : `wrote ${done} of ${of} rows`
}
