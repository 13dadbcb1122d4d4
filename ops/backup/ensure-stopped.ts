import { env } from '@/env'

/** How long an answer may take, in milliseconds. Whatever holds a question that long is taken for the site. */
const patience = 5000

/** @throws Error when the site runs: it would go on with what it has of the database that is replaced */
export async function ensureSiteIsStopped(): Promise<void> {
  const here = ['0.0.0.0', '::'].includes(env.HOST) ? '127.0.0.1' : env.HOST
  for (const address of new Set([`http://${here}:${env.PORT}`, env.INTERNAL_URL])) {
    if (await answers(`${address}/healthz`))
      throw new Error(
        `The site runs at ${address}. Stop it, and the worker if there is one, and restore then.`,
      )
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(patience) })
    return ok
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError'
  }
}
