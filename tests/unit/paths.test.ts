import { describe, expect, test } from '@jest/globals'
import { toSlug } from '@/collections/shared/to-slug'
import { localePath, pageAt, pathOf, recordAt, sharePictureAt } from '@/content/paths'

describe('an address', () => {
  test('has no prefix in English and one in Korean', () => {
    expect(localePath('en', '/')).toBe('/')
    expect(localePath('ko', '/')).toBe('/ko')
    expect(localePath('en', '/stories')).toBe('/stories')
    expect(localePath('ko', '/stories')).toBe('/ko/stories')
  })

  test('of a record in an unknown language is the English one', () => {
    expect(pathOf({ collection: 'stories', slug: 'a-story', locale: 'all' })).toBe('/stories/a-story')
  })

  test('encodes what is no plain letter', () => {
    expect(pathOf({ collection: 'topics', slug: '장마당', locale: 'ko' })).toBe(
      `/ko/topics/${encodeURIComponent('장마당')}`,
    )
  })
})

describe('reading an address', () => {
  test.each(['en', 'ko'] as const)('finds the record that it was made for, in %s', (locale) => {
    for (const slug of ['a-story', '장마당', 'café', '100%'])
      expect(recordAt(pathOf({ collection: 'stories', slug, locale }))).toEqual({
        locale,
        collection: 'stories',
        slug,
      })
  })

  test('finds the record whose picture it is', () => {
    for (const slug of ['a-voice', '목소리'])
      expect(recordAt(sharePictureAt('ko', { collection: 'testimonies', slug }))).toEqual({
        locale: 'ko',
        collection: 'testimonies',
        slug,
      })
    expect(recordAt(sharePictureAt('ko'))).toBeUndefined()
  })

  test.each(['/', '/stories', '/stories/a/b', '/act', '/embed', '/embed/act/a', '/api/stories/a'])(
    'finds no record at %s',
    (path) => {
      expect(recordAt(path)).toBeUndefined()
    },
  )

  test('finds the page in a language', () => {
    expect(pageAt('/ko?x=1')).toMatchObject({ locale: 'ko', path: '/' })
    expect(pageAt('/about#here')).toMatchObject({ locale: 'en', path: '/about' })
  })
})

describe('a slug', () => {
  test.each([
    ['The Price of Everything', 'the-price-of-everything'],
    ['  “Quoted” — and more!  ', 'quoted-and-more'],
    ['장마당 세대', '장마당-세대'],
    ['Café au lait', 'café-au-lait'],
    ['../../etc/passwd', 'etcpasswd'],
    ['!!!', ''],
  ])('is made of %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
  })

  test('ends between words when it would be too long', () => {
    const slug = toSlug('word '.repeat(40))
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(slug).toMatch(/^(word-)+word$/)
  })

  test('of one endless word is cut', () => {
    expect(toSlug('a'.repeat(200))).toBe('a'.repeat(80))
  })
})
