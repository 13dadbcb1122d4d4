import { describe, expect, test } from '@jest/globals'
import { type Candidate, chooseAction, type Page } from '@/actions/choose'
import { sitePageAt } from '@/actions/from-page'
import { isShownAt } from '@/actions/shown-now'

const make = (slug: string, more: Partial<Candidate> = {}): Candidate => ({
  slug,
  kind: 'learn',
  topics: [],
  pages: [],
  ...more,
})

const page: Page = {
  type: 'story',
  topics: ['markets', 'youth'],
  placed: [],
  mayAppeal: true,
  mayShare: true,
}
const chosen = (candidates: Candidate[], of: Partial<Page> = {}, fallback?: string) =>
  chooseAction({ ...page, ...of }, candidates, fallback)?.slug

describe('the action at the end of a page', () => {
  const both = make('both', { topics: ['markets', 'youth'] })
  const one = make('one', { topics: ['markets'] })
  const stories = make('stories', { pages: ['story'] })

  test('shares most of its themes, else is for its type, else for everywhere', () => {
    expect(chosen([one, both, stories])).toBe('both')
    expect(chosen([stories, one])).toBe('one')
    expect(chosen([make('other', { topics: ['music'] }), stories])).toBe('stories')
    expect(chosen([make('any'), make('all')], {}, 'all')).toBe('all')
    expect(chosen([make('any')])).toBeUndefined()
    expect(chosen([stories], { type: 'video', topics: [] })).toBeUndefined()
  })

  test('of equals is the first', () => {
    expect(chosen([make('a', { topics: ['youth'] }), one])).toBe('a')
  })

  test('is never one that stands on the page already', () => {
    expect(chosen([both, one, stories], { placed: ['both'] })).toBe('one')
    expect(chosen([both], { placed: ['both'] }, 'both')).toBeUndefined()
  })

  test('asks for no money where somebody did not agree to that', () => {
    const appeal = make('give', { kind: 'donate', topics: ['markets', 'youth'] })
    expect(chosen([appeal, one])).toBe('give')
    expect(chosen([appeal, one], { mayAppeal: false })).toBe('one')
    expect(chosen([appeal], { mayAppeal: false }, 'give')).toBeUndefined()
  })
})

test('nobody is asked to pass on what may not be spread', () => {
  const share = make('share', { kind: 'share', pages: ['testimony'] })
  expect(chosen([share], { type: 'testimony' })).toBe('share')
  expect(chosen([share], { type: 'testimony', mayShare: false })).toBeUndefined()
})

describe('the time of an action', () => {
  const at = new Date('2026-12-01T12:00:00Z')
  test.each([
    [{}, true],
    [{ shownFrom: '2026-12-01T12:00:00.000Z' }, true],
    [{ shownFrom: '2026-12-01T12:00:00.001Z' }, false],
    [{ shownUntil: '2026-12-01T12:00:00.000Z' }, false],
    [{ shownUntil: '2026-12-01T12:00:00.001Z' }, true],
    [{ shownFrom: '2026-12-01', shownUntil: '2026-12-02' }, true],
  ])('%j', (times, isShown) => expect(isShownAt(times, at)).toBe(isShown))
})

describe('which page a press came from', () => {
  test.each([
    ['/', { locale: 'en', path: '/' }],
    ['/ko', { locale: 'ko', path: '/' }],
    ['/ko/about', { locale: 'ko', path: '/about' }],
    ['/stories/a?x=1#b', { locale: 'en', path: '/stories/a', record: { collection: 'stories', slug: 'a' } }],
    [
      '/ko/testimonies/%EC%9E%A5',
      { locale: 'ko', path: '/testimonies/장', record: { collection: 'testimonies', slug: '장' } },
    ],
    ['/ko/act/sign', { locale: 'ko', path: '/act/sign', action: 'sign' }],
    ['/act/sign/thanks', { locale: 'en', path: '/act/sign/thanks', action: 'sign' }],
    ['/act/sign/check-mail', { locale: 'en', path: '/act/sign/check-mail', action: 'sign' }],
  ])('%s', (address, wanted) => expect(sitePageAt(address)).toEqual(wanted))

  test.each([
    '',
    'stories/a',
    '//evil.example/stories/a',
    '/\\evil.example',
    'https://evil.example/stories/a',
    'javascript:alert(1)',
    '/admin',
    '/api/users',
    '/stories/a/b',
    '/act/sign/thanks/more',
    '/act/sign/nowhere',
    '/nowhere',
    '/stories/a\r\nSet-Cookie: x=1',
    '/stories/a%0d%0aSet-Cookie: x=1',
    '/stories/%5c%5cevil',
    `/stories/${'a'.repeat(600)}`,
  ])('none: %j', (address) => expect(sitePageAt(address)).toBeUndefined())
})
