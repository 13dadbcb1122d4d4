import { describe, expect, test } from '@jest/globals'
import type { SiteView, StatisticView, TestimonyPageView, VideoView } from '@/content/views'
import { testSecrets } from '../support/secrets'

// The module that knows the site’s address parses the environment when it is loaded.
Object.assign(process.env, testSecrets)
const { durationOf, testimonyData, videoData } = await import('@/components/structured-data/record-data')
const { serialize } = await import('@/components/structured-data/serialize')
const { sectionTrail, siteData } = await import('@/components/structured-data/site-data')
const { statisticData } = await import('@/components/structured-data/statistic-data')

const site: SiteView = {
  name: 'A site',
  quickExitUrl: 'https://example.org',
  about: [],
  dataLicence: { name: 'CC BY 4.0' },
}
const where = { site, locale: 'en' } as const
const parse = (thing: Parameters<typeof serialize>[0]['@graph'][number]) =>
  JSON.parse(serialize({ '@context': 'https://schema.org', '@graph': [thing] }))['@graph'][0]

const testimony: TestimonyPageView = {
  slug: 'a-voice',
  path: '/testimonies/a-voice',
  updatedAt: '2026-11-30T00:00:00.000Z',
  quote: 'So we started trading.',
  language: 'en',
  attribution: 'A former teacher',
  topics: [],
  languages: ['en'],
  stories: [{ title: 'A story', path: '/stories/a-story' }],
  isShareable: true,
  readableIn: ['en'],
}

const statistic: StatisticView = {
  slug: 'a-figure',
  path: '/statistics/a-figure',
  updatedAt: '2026-11-30T00:00:00.000Z',
  title: 'people left',
  value: 400,
  kind: 'count',
  unit: 'people',
  qualifier: 'exactly',
  counts: 'people who left',
  source: { title: 'A Report', publisher: 'An Organisation', url: 'https://example.org/report' },
  topics: [],
  languages: ['en'],
}

describe('what machines are told', () => {
  test('cannot end the element that it stands in, whatever texts say', () => {
    const text = '</script><script>alert(1)</script><!-- \u2028\u2029'
    const written = serialize({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Quotation', text }],
    })
    expect(written).not.toMatch(/[<\u2028\u2029]/)
    expect(JSON.parse(written)['@graph'][0].text).toBe(text)
  })

  test('of a testimony is the name it is published under, and its words', () => {
    expect(parse(testimonyData(testimony, where))).toMatchObject({
      '@type': 'Quotation',
      text: 'So we started trading.',
      spokenByCharacter: { '@type': 'Person', name: 'A former teacher' },
      isPartOf: [{ '@type': 'Article', url: 'http://localhost:3000/stories/a-story' }],
    })
  })

  test.each([
    ['nobody agreed that they are carried elsewhere', { isShareable: false }],
    ['readers are to be warned first', { contentNote: 'Hunger.' }],
  ])('are no words where %s', (_, but) => {
    const written = JSON.stringify(testimonyData({ ...testimony, ...but }, where))
    expect(written).toContain('A former teacher')
    expect(written).not.toContain('trading')
  })

  test.each([
    [{ qualifier: 'exactly' }, { value: 400 }],
    [{ qualifier: 'about' }, { value: 400 }],
    [{ qualifier: 'over' }, { minValue: 400 }],
    [{ qualifier: 'at least' }, { minValue: 400 }],
    [{ qualifier: 'up to' }, { maxValue: 400 }],
    [
      { qualifier: 'exactly', upperValue: 500 },
      { minValue: 400, maxValue: 500 },
    ],
  ] as const)('of a figure that is %j is %j, and no more', (meant, wanted) => {
    const { value, minValue, maxValue } = parse(statisticData({ ...statistic, ...meant }, where)).mainEntity
    expect({ value, minValue, maxValue }).toEqual(wanted)
  })

  test('of a figure names its unit, its period and its source', () => {
    const money = {
      ...statistic,
      kind: 'money',
      unit: 'USD',
      per: 'year',
      asOf: '2019-01-01T12:00:00.000Z',
    } as const
    expect(parse(statisticData(money, where))).toMatchObject({
      '@type': 'Dataset',
      citation: {
        name: 'A Report',
        publisher: { name: 'An Organisation' },
        url: 'https://example.org/report',
      },
      mainEntity: { unitText: 'USD', observationPeriod: 'P1Y', observationDate: '2019-01-01' },
    })
    const share = { ...statistic, kind: 'percent', unit: 'percent', value: 72 } as const
    expect(parse(statisticData(share, where)).mainEntity).toMatchObject({ value: 72, unitCode: 'P1' })
  })

  test('of a film is how long it is and what is said, unless viewers are to be warned', () => {
    const video: VideoView = {
      slug: 'a-film',
      path: '/videos/a-film',
      title: 'A film',
      provider: 'file',
      url: '/api/media/file/a.mp4',
      sources: [],
      tracks: [],
      addedAt: '2026-11-30T00:00:00.000Z',
      duration: 75.4,
      transcript: 'What is said.',
      speakers: [],
      topics: [],
      languages: ['en'],
    }
    expect(parse(videoData(video, where))).toMatchObject({
      duration: 'PT1M15S',
      transcript: 'What is said.',
      contentUrl: 'http://localhost:3000/api/media/file/a.mp4',
    })
    expect(JSON.stringify(videoData({ ...video, contentNote: 'Hunger.' }, where))).not.toContain('said')
    const poster = { src: '/api/media/file/poster.webp', sources: [], width: 16, height: 9, alt: 'A face' }
    const told = (more: object) => JSON.stringify(videoData({ ...video, poster, ...more }, where))
    for (const more of [{}, { contentNote: 'Hunger.' }, { machines: { noPreview: true } }])
      expect(told(more)).not.toContain('poster.webp')
    expect(told({})).toContain('/share/videos/a-film')
    expect(told({ machines: { noPreview: true } })).not.toContain('thumbnailUrl')
    expect(parse(videoData({ ...video, lang: 'en' }, { site, locale: 'ko' })).inLanguage).toBe('en')
    expect(durationOf(3725)).toBe('PT1H2M5S')
  })

  test('of the site is how it is searched, and the way to each page', () => {
    expect(siteData(site, 'ko').map(parse)).toMatchObject([
      {
        '@type': 'WebSite',
        potentialAction: {
          target: { urlTemplate: 'http://localhost:3000/ko/search?q={words}' },
          'query-input': 'required name=words',
        },
      },
      { '@type': 'Organization', name: 'A site' },
    ])
    expect(
      parse(sectionTrail('stories', 'en', { title: 'A story', path: '/stories/a' })).itemListElement,
    ).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'http://localhost:3000/' },
      { '@type': 'ListItem', position: 2, name: 'Stories', item: 'http://localhost:3000/stories' },
      { '@type': 'ListItem', position: 3, name: 'A story', item: 'http://localhost:3000/stories/a' },
    ])
  })
})
