import { isDatabaseReached } from '@/ops/health'

export const dynamic = 'force-dynamic'

/** The site can serve: its database answers. */
export async function GET() {
  const ready = await isDatabaseReached()
  return Response.json({ status: ready ? 'ok' : 'database not reached' }, { status: ready ? 200 : 503 })
}
