import { describe, expect, test } from '@jest/globals'
import { type Obstacle, obstaclesToPublishing, type PublicationBasis } from '@/consent/may-publish'
import type { ConsentFacts } from '@/consent/rules'

const now = new Date('2026-11-24T12:00:00Z')
const consent: ConsentFacts = { scopes: ['website'], expiresOn: '2029-11-24T00:00:00Z' }

function fields(testimony: PublicationBasis, given?: ConsentFacts | null): Obstacle['field'][] {
  return obstaclesToPublishing(testimony, given, now).map(({ field }) => field)
}

function words(given: ConsentFacts | null): string {
  const [obstacle] = obstaclesToPublishing({ basis: 'consent' }, given, now)
  return obstacle?.message ?? ''
}

describe('a testimony may be published', () => {
  test('from a published source with a title and a publisher', () => {
    const citation = { title: 'A Report', publisher: 'An Organisation' }
    expect(fields({ basis: 'published-source', citation })).toEqual([])
    expect(fields({ basis: 'published-source', citation, portrait: 'a picture' })).toEqual([])
  })

  test('by a consent that covers the website, until the moment it ends', () => {
    expect(fields({ basis: 'consent' }, consent)).toEqual([])
    expect(fields({ basis: 'consent' }, { ...consent, expiresOn: '2026-11-24T12:00:01Z' })).toEqual([])
    expect(fields({ basis: 'consent' }, { ...consent, expiresOn: '2026-11-24T12:00:00Z' })).toEqual([
      'consent',
    ])
  })

  test('with a portrait, by a consent that covers it too', () => {
    const portrait = 'a picture'
    expect(fields({ basis: 'consent', portrait }, consent)).toEqual(['portrait'])
    expect(fields({ basis: 'consent', portrait }, { ...consent, scopes: ['website', 'portrait'] })).toEqual(
      [],
    )
  })
})

describe('a testimony may not be published', () => {
  test('without a basis', () => {
    expect(fields({})).toEqual(['basis'])
    expect(fields({ basis: null })).toEqual(['basis'])
  })

  test('on a basis nobody knows', () => {
    const citation = { title: 'A Report', publisher: 'An Organisation' }
    expect(fields({ basis: 'because', citation }, consent)).toEqual(['basis'])
  })

  test.each([
    [undefined, ['citation.title', 'citation.publisher']],
    [{ title: 'A Report' }, ['citation.publisher']],
    [{ publisher: 'An Organisation' }, ['citation.title']],
    [{ title: '  ', publisher: '\n' }, ['citation.title', 'citation.publisher']],
  ])('from a source cited as %j', (citation, missing) => {
    expect(fields({ basis: 'published-source', citation })).toEqual(missing)
    expect(fields({ basis: 'published-source', citation }, consent)).toEqual(missing)
  })

  test('by consent where the consent is not there, withdrawn, ended or for something else, each told apart', () => {
    const refused = {
      none: null,
      withdrawn: { ...consent, withdrawnOn: '2026-11-24T11:00:00Z' },
      ended: { ...consent, expiresOn: '2026-11-23T00:00:00Z' },
      endless: { scopes: consent.scopes },
      elsewhere: { ...consent, scopes: ['print', 'social'] as const },
      nowhere: { ...consent, scopes: [] },
    }
    for (const given of Object.values(refused))
      expect(fields({ basis: 'consent' }, given)).toEqual(['consent'])
    expect(words(refused.none)).toMatch(/connect/)
    expect(words(refused.withdrawn)).toMatch(/took their consent back/)
    expect(words(refused.ended)).toMatch(/has ended/)
    expect(words(refused.elsewhere)).toMatch(/does not cover this website/)
  })

  test('by a citation in the place of a consent', () => {
    const citation = { title: 'A Report', publisher: 'An Organisation' }
    expect(fields({ basis: 'consent', citation })).toEqual(['consent'])
  })
})
