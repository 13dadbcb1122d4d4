import { describe, expect, test } from '@jest/globals'
import { toSlug } from '@/collections/shared/slug'
import { localePath, pathOf } from '@/content/paths'

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
