import { describe, expect, test } from '@jest/globals'
import { obstaclesToPublishing } from '@/consent/may-publish'

const fields = (basis: Parameters<typeof obstaclesToPublishing>[0]) =>
  obstaclesToPublishing(basis).map(({ field }) => field)

describe('a testimony may be published', () => {
  test('from a published source with a title and a publisher', () => {
    expect(
      fields({ basis: 'published-source', citation: { title: 'A Report', publisher: 'An Organisation' } }),
    ).toEqual([])
  })
})

describe('a testimony may not be published', () => {
  test('without a basis', () => {
    expect(fields({})).toEqual(['basis'])
    expect(fields({ basis: null })).toEqual(['basis'])
  })

  test('on a basis nobody knows', () => {
    expect(
      fields({ basis: 'because', citation: { title: 'A Report', publisher: 'An Organisation' } }),
    ).toEqual(['basis'])
  })

  test.each([
    [undefined, ['citation.title', 'citation.publisher']],
    [{ title: 'A Report' }, ['citation.publisher']],
    [{ publisher: 'An Organisation' }, ['citation.title']],
    [{ title: '  ', publisher: '\n' }, ['citation.title', 'citation.publisher']],
  ])('from a source cited as %j', (citation, missing) => {
    expect(fields({ basis: 'published-source', citation })).toEqual(missing)
  })

  test('by consent, of which no record can be shown', () => {
    expect(
      fields({ basis: 'consent', citation: { title: 'A Report', publisher: 'An Organisation' } }),
    ).toEqual(['basis'])
  })
})
