import { describe, expect, jest, test } from '@jest/globals'
import { type Count, Counter } from '@/actions/counting/counter'
import { isCounted, repeatWithin } from '@/actions/visitors'

type Key = { name: string }

function counterWith(write: (key: Key, count: Count) => Promise<void>) {
  const onError = jest.fn()
  return { counter: new Counter<Key>(write, { mostKeys: 3, retryAfter: 1, onError }), onError }
}

describe('counting', () => {
  test('adds up what comes while a write is under way, and says when it is written', async () => {
    const written: [string, Count][] = []
    const { counter } = counterWith(async ({ name }, count) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      written.push([name, { ...count }])
    })
    const all = Array.from({ length: 1000 }, (_, n) =>
      counter.add({ name: n % 2 ? 'a' : 'b' }, { presses: 1 }),
    )
    await Promise.all(all)
    const sum = (name: string) =>
      written.filter(([key]) => key === name).reduce((all, [, { presses }]) => all + presses, 0)
    expect([sum('a'), sum('b')]).toEqual([500, 500])
    expect(written.length).toBeLessThan(10)
  })

  test('tries again what could not be written, and never writes it twice', async () => {
    let [failures, sum] = [2, 0]
    const { counter, onError } = counterWith(async (_, { views }) => {
      if (failures-- > 0) throw new Error('away')
      sum += views
    })
    const first = counter.add({ name: 'a' }, { views: 1 })
    await new Promise((resolve) => setImmediate(resolve))
    const second = counter.add({ name: 'a' }, { views: 2 })
    await Promise.all([first, second])
    expect(sum).toBe(3)
    expect(onError).toHaveBeenCalledTimes(2)
  })

  test('remembers no more than so many pages while nothing can be written', async () => {
    let isAway = true
    const names: string[] = []
    const { counter } = counterWith(async ({ name }) => {
      if (isAway) throw new Error('away')
      names.push(name)
    })
    for (let n = 0; n < 10; n++) void counter.add({ name: String(n) }, { views: 1 })
    isAway = false
    await counter.flush()
    expect(names).toEqual(['0', '1', '2'])
  })
})

describe('who is counted', () => {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const visitor = (headers: Record<string, string> = {}, address = '192.0.2.1') => ({
    headers: new Headers({ 'user-agent': agent, ...headers }),
    address,
  })

  test('somebody, once within a minute; somebody else as well', () => {
    jest.useFakeTimers()
    expect(isCounted('press 1', visitor())).toBe(true)
    expect(isCounted('press 1', visitor())).toBe(false)
    expect(isCounted('press 2', visitor())).toBe(true)
    expect(isCounted('press 1', visitor({}, '192.0.2.2'))).toBe(true)
    expect(isCounted('press 1', visitor({ 'user-agent': `${agent} other` }))).toBe(true)
    jest.advanceTimersByTime(repeatWithin + 1)
    expect(isCounted('press 1', visitor())).toBe(true)
    jest.useRealTimers()
  })

  test.each([
    [{ 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }],
  ])('somebody with %j', (headers) => {
    expect(isCounted(`press ${JSON.stringify(headers)}`, visitor(headers))).toBe(true)
  })

  test.each([
    [{ 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' }],
    [{ 'user-agent': 'curl/8.5.0' }],
    [{ 'user-agent': '' }],
    [{ 'sec-purpose': 'prefetch;prerender' }],
    [{ purpose: 'prefetch' }],
    [{ 'x-moz': 'prefetch' }],
    [{ 'next-router-prefetch': '1' }],
    [{ cookie: 'a=b; payload-token=eyJ' }],
    [{ 'sec-fetch-dest': 'image', 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'cross-site' }],
  ])('nobody with %j', (headers) => {
    expect(isCounted(`press ${JSON.stringify(headers)}`, visitor(headers))).toBe(false)
  })
})
