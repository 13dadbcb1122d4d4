import { describe, expect, test } from '@jest/globals'
import { BufferSource, Input, MP4, WEBM } from 'mediabunny'
import { copyFilm } from '@/media/copy-film'
import { filmTelltale, mp4, soundOnly, taggedMp4, webm } from '../support/films'

const open = (data: Buffer) => new Input({ formats: [MP4, WEBM], source: new BufferSource(data) })

describe('a film', () => {
  test.each([
    ['video/mp4', taggedMp4, [filmTelltale.place, filmTelltale.title, filmTelltale.name, filmTelltale.track]],
    ['video/webm', webm, [filmTelltale.place, filmTelltale.title, filmTelltale.name]],
  ] as const)('is copied without its place, names and tracks of data: %s', async (type, make, told) => {
    const sent = await make()
    for (const text of told) expect(sent.includes(text)).toBe(true)

    const kept = await copyFilm(sent, type)
    for (const text of told) expect(kept.includes(text)).toBe(false)
    const input = open(kept)
    expect(await input.getMetadataTags()).toEqual({})
    const [track, ...others] = await input.getTracks()
    expect(others).toEqual([])
    expect(await input.computeDuration()).toBe(await open(sent).computeDuration())
    expect(track).toMatchObject({ type: 'video', codedWidth: 64, codedHeight: 48 })
    expect(kept.includes('udta')).toBe(false)
    expect(kept.includes('uuid')).toBe(false)
  })

  test('that is damaged is refused', async () => {
    const film = await mp4()
    const moved = await copyFilm(film, 'video/mp4')
    for (const cut of [
      film.subarray(0, film.length / 2),
      moved.subarray(0, moved.length - 200),
      film.subarray(0, 40),
    ])
      await expect(copyFilm(cut, 'video/mp4')).rejects.toThrow(/damaged or was cut off/)
    const matroska = await webm()
    for (const cut of [matroska.subarray(0, 60), matroska.subarray(0, matroska.length / 2)])
      await expect(copyFilm(cut, 'video/webm')).rejects.toThrow(/damaged or was cut off/)
  })

  test('that browsers cannot play is refused, with what to do', async () => {
    const film = await mp4()
    film.write('xxxx', film.lastIndexOf('av01'))
    await expect(copyFilm(film, 'video/mp4')).rejects.toThrow(
      /picture is encoded as .*Export it as MP4 with H\.264/,
    )
    await expect(copyFilm(await soundOnly(), 'video/webm')).rejects.toThrow(/no picture/)
  })
})
