import type { BasePayload } from 'payload'

let opened: Promise<BasePayload> | undefined

/** The newsroom on this test file's own database, opened and migrated at the first call. */
export function testPayload(): Promise<BasePayload> {
  opened ??= import('@/ops/open-payload').then(({ openPayload }) => openPayload())
  return opened
}

let times = 0

/** The same, opened anew: after another process has put another database in its place. */
export async function reopenPayload(): Promise<BasePayload> {
  await closePayload()
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  opened = getPayload({ config, key: `reopened-${++times}` })
  return opened
}

/** Closes what `testPayload` opened. */
export async function closePayload(): Promise<void> {
  const payload = await opened
  if (!payload) return
  await payload.destroy()
  // Payload leaves the file of SQLite open.
  const { client } = payload.db as unknown as { client?: { close(): void } }
  client?.close()
}
