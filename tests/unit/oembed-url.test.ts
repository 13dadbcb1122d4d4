import { describe, expect, test } from '@jest/globals'
import { recordAtUrl } from '@/content/oembed-url'

const site = 'https://voices.example.org'
const at = (url: string) => recordAtUrl(url, site)

describe('the address of a page that is to be embedded', () => {
  test.each([
    ['/statistics/usb-access', { locale: 'en', collection: 'statistics', slug: 'usb-access' }],
    ['/ko/testimonies/a-voice', { locale: 'ko', collection: 'testimonies', slug: 'a-voice' }],
    [
      '/statistics/usb-access?utm_source=mail#top',
      { locale: 'en', collection: 'statistics', slug: 'usb-access' },
    ],
    ['/ko/statistics/장마당', { locale: 'ko', collection: 'statistics', slug: '장마당' }],
    [
      `/ko/statistics/${encodeURIComponent('장마당')}`,
      { locale: 'ko', collection: 'statistics', slug: '장마당' },
    ],
  ])('%s is one of ours', (path, record) => {
    expect(at(site + path)).toEqual(record)
  })

  test.each([
    'https://elsewhere.example.org/statistics/a',
    'https://voices.example.org.evil.example/statistics/a',
    'https://voices.example.org@evil.example/statistics/a',
    'https://user:pass@voices.example.org/statistics/a',
    'https://voices.example.org:8443/statistics/a',
    'http://voices.example.org/statistics/a',
    '//voices.example.org/statistics/a',
    '/statistics/a',
    'javascript:https://voices.example.org/statistics/a',
    'https://voices.example.org//statistics/a',
    'https://voices.example.org/statistics//a',
    'https://voices.example.org/statistics/a/',
    'https://voices.example.org/statistics/a/b',
    'https://voices.example.org/x/../statistics/a',
    'https://voices.example.org/%2e%2e/statistics/a',
    'https://voices.example.org\\statistics\\a',
    ' https://voices.example.org/statistics/a',
    'https://voices.example.org/en/statistics/a',
    'https://voices.example.org/embed/statistics/a',
    'https://voices.example.org/stories/a',
    'https://voices.example.org/statistics',
    'https://voices.example.org/',
    '',
    `https://voices.example.org/statistics/a?${'x'.repeat(2000)}`,
  ])('%s is not', (url) => {
    expect(at(url)).toBeUndefined()
  })
})
