import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'

export const GET = REST_GET(config)
export const POST = REST_POST(config)
export const DELETE = REST_DELETE(config)
export const PATCH = REST_PATCH(config)
export const PUT = REST_PUT(config)
export const OPTIONS = REST_OPTIONS(config)

/** As GET, without the content. Next would pass the method on, which Payload knows no answer to. */
export async function HEAD(request: Request, context: Parameters<typeof GET>[1]): Promise<Response> {
  const response = await GET(new Request(request, { method: 'GET' }), context)
  await response.body?.cancel()
  return new Response(null, response)
}
