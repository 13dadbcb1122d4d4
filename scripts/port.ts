import { createServer } from 'node:net'

/** @throws Error naming the port when something else listens on it. */
export async function ensurePortIsFree({ HOST, PORT }: { HOST: string; PORT: number }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`
      reject(
        new Error(
          `PORT ${PORT} ${why}. Stop what listens there, or choose another, as in PORT=${PORT + 1} npm run quickstart`,
        ),
      )
    })
    probe.listen(PORT, HOST, () => probe.close(() => resolve()))
  })
}
