import { describe, expect, test } from '@jest/globals'
import { toImageView } from '@/content/to-views'
import type { Media } from '@/payload-types'

const size = (name: string, type: string, width: number) => ({
  filename: name,
  mimeType: `image/${type}`,
  width,
})

const media: Media = {
  id: '1',
  alt: 'A lantern',
  filename: 'a.jpg',
  mimeType: 'image/jpeg',
  width: 700,
  height: 500,
  sizes: {
    avif480: size('a-480x343.avif', 'avif', 480),
    avif960: size('a-700x500.avif', 'avif', 700),
    avif1600: size('a-700x500.avif', 'avif', 700),
    webp480: size('a-480x343.webp', 'webp', 480),
    webp960: size('a-700x500.webp', 'webp', 700),
    webp1600: size('a-700x500.webp', 'webp', 700),
  },
  updatedAt: '2026-01-01',
  createdAt: '2026-01-01',
}

describe('the view of a picture', () => {
  test('offers AVIF before WebP, and a width that the picture does not have only once', () => {
    const at = '/api/media/file'
    expect(toImageView(media)).toEqual({
      src: `${at}/a-700x500.webp`,
      sources: [
        { type: 'image/avif', srcSet: `${at}/a-480x343.avif 480w, ${at}/a-700x500.avif 700w` },
        { type: 'image/webp', srcSet: `${at}/a-480x343.webp 480w, ${at}/a-700x500.webp 700w` },
      ],
      width: 700,
      height: 500,
      alt: 'A lantern',
    })
  })

  test('says where it may be cut, and nothing of what is decorative', () => {
    expect(toImageView({ ...media, focalX: 0, focalY: 90 })?.focus).toBe('0% 90%')
    expect(toImageView({ ...media, focalX: 50, focalY: 50 })?.focus).toBeUndefined()
    expect(toImageView({ ...media, decorative: true })?.alt).toBe('')
    expect(toImageView({ ...media, alt: null })?.alt).toBe('')
  })

  test('brings the focal point to the middle of a square, as far as the picture reaches', () => {
    const focus = (focalX: number, focalY: number, sides = {}) =>
      toImageView({ ...media, ...sides, focalX, focalY }, 'square')?.focus
    // Of 700 pixels 500 are shown: around 420 from 170 to 670, and never further than to 700.
    expect(focus(60, 50)).toBe('85% 50%')
    expect(focus(71, 36)).toBe('100% 36%')
    expect(focus(10, 50)).toBe('0% 50%')
    expect(focus(50, 50)).toBeUndefined()
    expect(focus(40, 50, { width: 500, height: 1000 })).toBe('40% 50%')
    expect(focus(50, 40, { width: 500, height: 1000 })).toBe('50% 30%')
  })

  test('is none for what is no picture, or may not be seen', () => {
    expect(toImageView({ ...media, width: null, height: null, sizes: undefined })).toBeUndefined()
    expect(toImageView('1')).toBeUndefined()
    expect(toImageView(null)).toBeUndefined()
  })
})
