process.env.PAYLOAD_SECRET ??= 'a secret that is long enough for tests, and more'
process.env.VAULT_KEY ??= Buffer.alloc(32, 7).toString('base64')

import { expect, test } from '@jest/globals'

const { partName, partNamed } = await import('@/content/sitemap')

test('a part of the sitemap is found by its name', () => {
  for (const part of [
    { locale: 'en', section: 'pages', number: 1 },
    { locale: 'ko', section: 'testimonies', number: 120 },
  ] as const)
    expect(partNamed(partName(part))).toEqual(part)
})

test.each([
  '',
  'en',
  'en-people-1',
  'fr-stories-1',
  'en-stories-0',
  'en-stories-01',
  'en-stories-x',
  'en-pages-2',
])('there is no part that is called “%s”', (name) => {
  expect(partNamed(name)).toBeUndefined()
})
