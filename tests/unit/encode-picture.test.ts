import { describe, expect, test } from '@jest/globals'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { encodePicture } from '@/media/encode-picture'
import { bomb, picture, taggedPicture, telltale } from '../support/pictures'

const limits = { pixelLimit: 1_000_000, sideLimit: 16_000 }
const encode = (data: Buffer) => encodePicture({ data, ...limits })

/** What a picture says of itself besides its pixels. */
const groups = async (data: Buffer) => Object.keys(await ExifReader.load(data, { expanded: true }))

describe('a picture that is made anew', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
    'says nothing of where it was taken: %s',
    async (format) => {
      const sent = await taggedPicture(format)
      const before = await ExifReader.load(sent, { expanded: true })
      expect(before.gps).toMatchObject({
        Latitude: expect.closeTo(37.566, 2),
        Longitude: expect.closeTo(126.977, 2),
      })
      expect(sent.includes(telltale.camera)).toBe(true)
      expect(sent.includes(telltale.trailer)).toBe(true)

      const { data } = await encode(sent)
      const { width, height, exif, xmp, iptc, icc } = await sharp(data).metadata()
      expect({ width, height, exif, xmp, iptc, icc }).toEqual({ width: 600, height: 400 })
      for (const group of ['exif', 'gps', 'xmp', 'iptc', 'photoshop', 'icc', 'thumbnail', 'pngText'])
        expect(await groups(data)).not.toContain(group)
      for (const text of Object.values(telltale)) expect(data.includes(text)).toBe(false)
      expect(data.includes('Exif')).toBe(false)
    },
  )

  test('leaves behind what each format can hold besides', async () => {
    const jpeg = await taggedPicture('jpeg')
    expect(await groups(jpeg)).toEqual(expect.arrayContaining(['exif', 'gps', 'xmp', 'iptc']))
    for (const text of [telltale.iptc, telltale.comment, telltale.xmp]) expect(jpeg.includes(text)).toBe(true)
    const png = await taggedPicture('png')
    for (const text of [telltale.text, telltale.xmp]) expect(png.includes(text)).toBe(true)
  })

  test.each([
    [1, 'red', 'blue', { width: 60, height: 40 }],
    [3, 'blue', 'red', { width: 60, height: 40 }],
    [6, 'red', 'blue', { width: 40, height: 60 }],
    [8, 'blue', 'red', { width: 40, height: 60 }],
  ] as const)('stands upright (EXIF orientation %d)', async (orientation, first, last, size) => {
    const { data } = await encode(await taggedPicture('jpeg', { width: 60, height: 40, orientation }))
    const { data: raw, info } = await sharp(data).raw().toBuffer({ resolveWithObject: true })
    const colour = (at: number) => ((raw[at] ?? 0) > (raw[at + 2] ?? 0) ? 'red' : 'blue')
    expect([colour(0), colour(raw.length - 3)]).toEqual([first, last])
    expect(info).toMatchObject(size)
  })

  test('is cut as it is seen, upright', async () => {
    const sent = await taggedPicture('jpeg', { width: 60, height: 40, orientation: 6 })
    const crop = { x: 0, y: 50, width: 40, height: 30 }
    const { data } = await encodePicture({ data: sent, ...limits, crop })
    const { data: raw, info } = await sharp(data).raw().toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 40, height: 30 })
    expect(raw[0]).toBeLessThan(60)
  })

  test('is held within itself when it is cut', async () => {
    const sent = await picture({ width: 60, height: 40 }).jpeg().toBuffer()
    for (const crop of [
      { x: 100, y: 100, width: 500, height: 500 },
      { x: 99.9, y: 0, width: 60, height: 40 },
    ])
      expect((await encodePicture({ data: sent, ...limits, crop })).data.length).toBeGreaterThan(0)
  })

  test('keeps what is transparent, and drawings without loss', async () => {
    const clear = { create: { width: 10, height: 10, channels: 4 as const, background: '#ff000080' } }
    for (const format of ['webp', 'avif', 'png'] as const) {
      const { data, type } = await encode(await sharp(clear).toFormat(format).toBuffer())
      expect(type).toBe('image/png')
      expect((await sharp(data).stats()).isOpaque).toBe(false)
    }
    expect((await encode(await picture().png().toBuffer())).type).toBe('image/png')
    expect((await encode(await picture().webp().toBuffer())).type).toBe('image/jpeg')
  })

  test('is in sRGB, whatever the printer wanted', async () => {
    const cmyk = await picture().toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    expect((await sharp((await encode(cmyk)).data).metadata()).space).toBe('srgb')
  })
})

describe('a picture is refused', () => {
  test('when it would be vast, before it is decoded', async () => {
    const before = process.memoryUsage().rss
    const began = performance.now()
    const packed = await picture({ width: 1001, height: 1000 }).webp().toBuffer()
    const avif = await picture({ width: 1001, height: 1000 }).avif({ effort: 0 }).toBuffer()
    for (const data of [await bomb(), await bomb(60_000, 1), packed, avif])
      await expect(encode(data)).rejects.toThrow(
        /has \d+ × \d+ pixels\. It may have 1 million, and 16000 on a side/,
      )
    expect(performance.now() - began).toBeLessThan(5000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('when it was cut off: %s', async (format) => {
    const whole = await picture().toFormat(format).toBuffer()
    for (const share of [0.05, 0.5, 0.9])
      await expect(encode(whole.subarray(0, whole.length * share))).rejects.toThrow(/damaged or was cut off/)
  })

  test('when it moves', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer()
    const frames = await Promise.all(['red', 'blue'].map(frame))
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    await expect(encode(moving)).rejects.toThrow(/moving picture/)
  })

  test('when it is no picture at all', async () => {
    await expect(encode(Buffer.from('no picture'))).rejects.toThrow(/damaged or was cut off/)
  })
})
