import { AsyncLocalStorage } from 'node:async_hooks'
import { expect, test } from '@jest/globals'
import { runSoon, whenToRunSoon } from '@/scheduling/run-soon'

test('who wakes the runner does not lend it the context of their request', () => {
  const requests = new AsyncLocalStorage<string>()
  const seen: (string | undefined)[] = []
  whenToRunSoon(() => seen.push(requests.getStore()))
  requests.run('a request', runSoon)
  expect(seen).toEqual([undefined])
})
