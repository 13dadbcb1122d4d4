import { APIError, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { isPublisher } from '@/access/roles'
import { readBody } from '@/ops/read-body'
import { streamOf } from '@/ops/stream-of'
import type { CsvCollection } from './columns'
import { csvContext } from './context'
import { exportCsv } from './export'
import { importCsv } from './import'
import type { ImportEvent } from './import-events'

/** How large a file the panel takes, since it is kept in memory meanwhile. The command line knows no limit. */
export const mostBytes = 32 * 1024 * 1024

/**
 * `GET /api/{collection}/csv` is the export, `POST` with a file as its body the import, and with `?dryRun=true` only its
 * check; it answers with a line of JSON for each `ImportEvent`. Both are for editors and admins: a file is out of our
 * hands once it is saved, and an author's own records are few enough to be typed.
 */
export function csvEndpoints(collection: CsvCollection): Endpoint[] {
  return [
    {
      path: '/csv',
      method: 'get',
      handler: async (req) => {
        ensureAllowed(req)
        const day = new Date().toISOString().slice(0, 10)
        return new Response(streamOf(exportCsv(csvContext({ collection, req }))), {
          headers: {
            'Content-Type': 'text/csv; charset=utf-8',
            'Content-Disposition': `attachment; filename="${collection}-${day}.csv"`,
            'Cache-Control': 'private, no-store',
          },
        })
      },
    },
    {
      path: '/csv',
      method: 'post',
      handler: async (req) => {
        ensureAllowed(req)
        const file = await readFile(req)
        const dryRun = req.searchParams.get('dryRun') === 'true'
        const events = importCsv(csvContext({ collection, req }), () => file.stream(), { dryRun })
        return new Response(streamOf(asLines(events, req)), {
          headers: {
            'Content-Type': 'application/x-ndjson',
            // Compressing would hold back the lines until there are many.
            'Cache-Control': 'private, no-store, no-transform',
          },
        })
      },
    },
  ]
}

function ensureAllowed(req: PayloadRequest): void {
  if (!isPublisher(req.user)) throw new Forbidden(req.t)
}

/** @throws APIError when it is not sent as CSV, which no form of another site can do, or is too large */
async function readFile(req: PayloadRequest): Promise<Blob> {
  if (!req.headers.get('content-type')?.startsWith('text/csv')) {
    throw new APIError('Send the file as the body of the request, as text/csv.', 415, undefined, true)
  }
  const parts = await readBody(req, mostBytes)
  if (!parts) throw new APIError(tooLarge, 413, undefined, true)
  return new Blob(parts)
}

const tooLarge = `The file is larger than ${mostBytes / 1024 / 1024} MB. Cut it in parts, each with the header, or import it with \`npm run csv\`.`

/** The lines of a response. What goes wrong on the way is its last line: the status has been sent by then. */
async function* asLines(events: AsyncIterable<ImportEvent>, req: PayloadRequest): AsyncGenerator<string> {
  const line = (event: ImportEvent) => `${JSON.stringify(event)}\n`
  try {
    for await (const event of events) yield line(event)
  } catch (error) {
    req.payload.logger.error({ err: error, msg: 'A CSV import failed' })
    const reason = error instanceof Error ? error.message : String(error)
    yield line({
      type: 'failed',
      message: `It failed: ${reason} What was written stays. Import the same file again: it goes on from there.`,
    })
  }
}
