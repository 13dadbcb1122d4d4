import type { Instrumentation } from 'next'

/** Opens and migrates the database before the first request; what cannot be opened ends the process with one line. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startSite } = await import('./ops/start-site')
  await startSite()
}

/** Errors go to the log with the route they happened on, never with what was sent. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  request,
  { routePath, routeType },
) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log } = await import('./ops/log')
  log.error({ err: error, method: request.method, route: routePath, routeType }, 'request failed')
}
