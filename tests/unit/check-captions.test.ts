import { describe, expect, test } from '@jest/globals'
import { checkCaptions } from '@/media/check-captions'

const good = `WEBVTT - Interview

NOTE Made by hand

STYLE
::cue { color: white }

REGION
id:low
width:40%

first
00:01.000 --> 00:03.500 align:start region:low
<v 주양>우리는 밤에 떠났다.</v>

00:00:04.000 --> 01:00:06.000
&amp; <i>we</i> ran
`

const kept = `WEBVTT

STYLE
::cue { color: white }

REGION
id:low
width:40%

00:01.000 --> 00:03.500 align:start region:low
우리는 밤에 떠났다.

00:00:04.000 --> 01:00:06.000
&amp; <i>we</i> ran
`

const check = (text: string) => checkCaptions(Buffer.from(text))

describe('captions', () => {
  test('are kept as UTF-8 with plain line ends, without what nobody sees', () => {
    expect(check(good).toString()).toBe(kept)
    expect(check(good.replaceAll('\n', '\r\n')).toString()).toBe(kept)
    expect(check(`\ufeff${good}`).toString()).toBe(kept)
    expect(checkCaptions(Buffer.from(`\ufeff${good}`, 'utf16le')).toString()).toBe(kept)
    expect(checkCaptions(Buffer.from(`\ufeff${good}`, 'utf16le').swap16()).toString()).toBe(kept)
  })

  test.each([
    ['a wrong arrow', 'WEBVTT\n\n00:01.000 -> 00:02.000\nWords\n', /Line 3: /],
    ['no signature', '00:01.000 --> 00:02.000\nWords\n', /Line 1: /],
    ['no time', 'WEBVTT\n\n00:01.000 --> soon\nWords\n', /Line 3: /],
    [
      'an end before the start',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\n00:05.000 --> 00:03.000\nB\n',
      /Line 6: /,
    ],
    ['minutes beyond 59', 'WEBVTT\n\n00:61.000 --> 00:62.000\nWords\n', /Line 3: /],
    ['a tag that is not closed', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<b>Words</i>\n', /Line 4: /],
    ['SubRip', '1\n00:00:01,000 --> 00:00:02,000\nWords\n', /Line 1: these are SubRip captions/],
    ['no words', 'WEBVTT\n', /no words/],
    ['nothing', '', /Line 1: /],
  ])('with %s are refused, with the line', (_, text, message) => {
    expect(() => check(text)).toThrow(message)
  })

  test('name five lines at most', () => {
    const cues = Array.from({ length: 9 }, () => '00:01.000 -> x\nWords\n')
    expect(() => check(`WEBVTT\n\n${cues.join('\n')}`)).toThrow(/(Line \d+: .*){5}And \d+ more/)
  })

  test('in another encoding are refused, with the line', () => {
    // CP949, as Korean captions from older programs are.
    const korean = Buffer.concat([
      Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n'),
      Buffer.from([0xbf, 0xec, 0xb8, 0xae]),
    ])
    expect(() => checkCaptions(korean)).toThrow(/Line 4: this is not written in UTF-8/)
  })
})
