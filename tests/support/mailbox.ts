import { SMTPServer } from 'smtp-server'
import { until } from './processes'

/** A real SMTP server of a test's own, which keeps what it is given. On a free port, unless one is asked for. */
export async function openMailbox(wanted = 0) {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: async (stream, _session, done) => {
      received.push(Buffer.concat(await stream.toArray()).toString())
      done()
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(wanted, '127.0.0.1', () =>
      resolve((listening.address() as { port: number }).port),
    )
    // A test file that cannot be loaded never closes it, and is not to be waited for.
    listening.unref()
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** The newest message to an address that has come since `after` others came. */
    async messageTo(address: string, after = 0): Promise<string> {
      const found = () => received.filter((message) => message.includes(`To: ${address}`))
      await until(async () => found().length > after, 20_000)
      return unfold(found().at(-1) ?? '')
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Undoes what mail does to long lines. */
function unfold(message: string): string {
  return message.replace(/=\r\n/g, '').replaceAll('=3D', '=')
}

/** The token in a message's link for a new password. */
export function tokenIn(message: string): string {
  return /\/admin\/reset\/([0-9a-f]{20,})/.exec(message)?.[1] ?? ''
}
