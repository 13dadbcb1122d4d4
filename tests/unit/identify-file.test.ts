import { describe, expect, test } from '@jest/globals'
import { identifyFile } from '@/media/identify-file'
import { mp4, webm } from '../support/films'
import { picture } from '../support/pictures'

const jpeg = await picture().jpeg().toBuffer()
const png = await picture().png().toBuffer()
const gif = await picture().gif().toBuffer()

describe('a file', () => {
  test('is known by what it holds', async () => {
    const films = { 'film.mp4': await mp4(), 'film.webm': await webm() }
    expect(await identifyFile({ name: 'a.JPG', mimetype: 'image/jpeg', data: jpeg })).toBe('image/jpeg')
    expect(await identifyFile({ name: 'a.jfif', mimetype: 'image/pjpeg', data: jpeg })).toBe('image/jpeg')
    expect(await identifyFile({ name: 'a.png', mimetype: '', data: png })).toBe('image/png')
    expect(await identifyFile({ name: 'no-ending', data: png })).toBe('image/png')
    expect(await identifyFile({ name: 'a.png', mimetype: 'application/octet-stream', data: png })).toBe(
      'image/png',
    )
    expect(await identifyFile({ name: 'film.mp4', mimetype: 'video/mp4', data: films['film.mp4'] })).toBe(
      'video/mp4',
    )
    expect(await identifyFile({ name: 'film.webm', data: films['film.webm'] })).toBe('video/webm')
    expect(
      await identifyFile({ name: 'a.vtt', mimetype: 'text/vtt; charset=utf-8', data: Buffer.from('WEBVTT') }),
    ).toBe('text/vtt')
  })

  test.each([
    ['a.png', 'image/png', jpeg, /name ends in \.png, but it holds a JPEG picture/],
    ['a.jpg', 'image/png', jpeg, /was sent as image\/png, but it holds a JPEG picture/],
    ['a.jpg', 'text/html', jpeg, /was sent as text\/html/],
    ['a.jpg.exe', '', jpeg, /name ends in \.exe/],
    ['a.vtt', 'text/vtt', png, /name ends in \.vtt, but it holds a PNG picture/],
    ['a.mp4', 'video/mp4', jpeg, /name ends in \.mp4/],
    ['a.jpg', 'image/jpeg', Buffer.alloc(0), /is empty/],
    ['a.jpg', 'image/jpeg', Buffer.from('<!doctype html><script>1</script>'), /could not be recognised/],
    ['a.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG drawing/],
    [
      'a.svg',
      'image/svg+xml',
      Buffer.from('<?xml version="1.0"?><!-- x --><svg onload="alert(1)"/>'),
      /SVG drawing/,
    ],
    ['a.png', 'image/png', Buffer.from('\ufeff <svg onload="alert(1)"/>'), /SVG drawing/],
    ['a.gif', 'image/gif', gif, /is a GIF/],
    ['a.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n'), /is application\/pdf\. Pictures can be/],
    ['a.heic', 'image/heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /HEIC picture.*JPEG/],
    ['a.mov', 'video/quicktime', Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  '), /QuickTime film.*MP4/],
    ['a.txt', 'text/plain', Buffer.from('words'), /could not be recognised/],
  ])(
    'that is not what is wanted is refused, with what to do: %s (%s)',
    async (name, mimetype, data, message) => {
      await expect(identifyFile({ name, mimetype, data })).rejects.toThrow(message)
    },
  )
})
