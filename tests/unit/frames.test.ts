import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { embedStyles } from '@/components/embed/embed-styles'
import { frameSize } from '@/components/embed/frame-size'
import type { FramedView } from '@/content/framed'
import type { StatisticView, TestimonyPageView } from '@/content/views'
import { testSecrets } from '../support/secrets'

Object.assign(process.env, testSecrets, { SITE_URL: 'https://voices.example.org' })

let framing: typeof import('@/components/embed/frame-html')

beforeAll(async () => {
  framing = await import('@/components/embed/frame-html')
})

const shared = { slug: 'one', updatedAt: '2026-01-01T00:00:00.000Z', topics: [], languages: ['en' as const] }

const statistic: StatisticView = {
  ...shared,
  path: '/statistics/one',
  title: 'of people <b>have</b> a "screen"',
  value: 81,
  kind: 'percent',
  unit: 'percent',
  qualifier: 'exactly',
  counts: 'people',
  source: { title: 'A Report' },
}

const testimony: TestimonyPageView = {
  ...shared,
  path: '/testimonies/one',
  quote: 'We walked for eleven nights.',
  language: 'en',
  attribution: 'Somebody',
  stories: [],
  isShareable: true,
  readableIn: ['en'],
}

const figure: FramedView = { collection: 'statistics', view: statistic }
const voice: FramedView = { collection: 'testimonies', view: testimony }

describe('a frame', () => {
  test('is as wide as it may be, and as high as what is in it', () => {
    const long: FramedView = {
      ...voice,
      collection: 'testimonies',
      view: { ...testimony, quote: 'word '.repeat(300) },
    }
    const size = frameSize(voice, 'en')
    expect(size.width).toBe(560)
    expect(frameSize(long, 'en').height).toBeGreaterThan(size.height)
    expect(frameSize(figure, 'en', { maxWidth: 320 }).width).toBe(320)
    expect(frameSize(long, 'en', { maxWidth: 320 }).height).toBeGreaterThan(frameSize(long, 'en').height)
  })

  test('never exceeds what it is given, however little', () => {
    expect(frameSize(figure, 'en', { maxWidth: 100, maxHeight: 90 })).toEqual({ width: 100, height: 90 })
    expect(frameSize(figure, 'en', { maxWidth: 9999, maxHeight: 9999 })).toEqual(frameSize(figure, 'en'))
  })

  test('is written so that no title ends it, and says nothing of who spoke, or what', () => {
    const title = framing.frameTitle(figure, 'Voices & "Words"', 'en')
    const html = framing.frameHtml(figure, { width: 560, height: 300 }, title, 'ko')
    expect(html).toMatch(
      /^<iframe src="https:\/\/voices\.example\.org\/ko\/embed\/statistics\/one" width="560" height="300" /,
    )
    expect(html).toContain('&lt;b&gt;have&lt;/b&gt; a &quot;screen&quot; · Voices &amp; &quot;Words&quot;"')
    const quiet = framing.frameHtml(
      voice,
      frameSize(voice, 'en'),
      framing.frameTitle(voice, 'Voices', 'en'),
      'en',
    )
    expect(quiet).not.toMatch(/Somebody|eleven/)
  })
})

describe('the look of frames', () => {
  test('has the colours of the site, by day and by night', () => {
    const site = readFileSync('app/(site)/site.css', 'utf8')
    const [, day, night] =
      site.match(/:root \{([^}]+)\}\s+@media \(prefers-color-scheme: dark\) \{\s+:root \{([^}]+)\}/) ?? []
    const [ownDay, ownNight] = [...embedStyles.matchAll(/:root\{([^}]+)\}/g)].map(([, rules]) => rules)
    for (const [own, theirs] of [
      [ownDay, day],
      [ownNight, night],
    ]) {
      const colours = [...(own?.matchAll(/(--[a-z]+):(#[0-9a-f]+)/g) ?? [])]
      expect(colours).toHaveLength(5)
      for (const [, name, value] of colours) expect(theirs).toContain(`${name}: ${value};`)
    }
  })

  test('knows every colour that figures and testimonies are drawn with', () => {
    const files = [
      'statistic-figure',
      'testimony-figure',
      'content-note',
      'statistic-picture/statistic-picture',
    ]
    const source = files.map((file) => readFileSync(`components/${file}.tsx`, 'utf8')).join()
    const used = source.match(/\b(?:text|fill|stroke)-(?:signal|quiet|ink|transparent)\b/g) ?? []
    expect(used).toContain('fill-signal')
    for (const name of used) expect(embedStyles).toContain(`.${name}{`)
  })
})
