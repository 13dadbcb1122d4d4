import { afterAll } from '@jest/globals'

/** Jest waits for every open handle, so each test file closes the database that it opened. */
afterAll(async () => {
  const { closePayload } = await import('./payload')
  await closePayload()
})
