/// <reference path="./webvtt-parser.d.ts" />
import webvtt from 'webvtt-parser'
import { FileRefusal } from './refusal'

const shown = 5

/**
 * Reads captions and returns what of them browsers use, as UTF-8 with plain line ends. What nobody sees could name
 * somebody: notes, what stands beside `WEBVTT`, names of cues, and of the voices in them.
 * @throws FileRefusal naming the lines that are no WebVTT, or that there is nothing in it
 */
export function checkCaptions(data: Buffer): Buffer {
  const text = decode(data)
  if (/^\s*\d+\r?\n\d\d:\d\d:\d\d,\d\d\d -->/.test(text))
    throw new FileRefusal(
      'Line 1: these are SubRip captions (.srt). Convert them to WebVTT: the first line says WEBVTT, and times are written with a point, as in 00:01.500.',
    )
  // The parser is older than regions, and must not see them.
  const known = text.replace(/^REGION[ \t]*$/gm, 'NOTE').replace(/^(.*-->.*)[ \t]region:\S+/gm, '$1')
  const { cues, errors } = new webvtt.WebVTTParser().parse(known, 'subtitles/captions/descriptions')
  if (errors.length > 0) {
    const lines = text.split('\n')
    const told = errors.slice(0, shown).map(({ line, message }) => {
      // Some things are found a line later: that the words of a cue are wrong, or that what stands before them is.
      const isLater = !lines[line - 1] || message.startsWith('Cue identifier')
      const at = isLater ? line - 1 : line
      return `Line ${Math.max(at, 1)}: ${message.trim()}`
    })
    const more = errors.length > shown ? ` And ${errors.length - shown} more.` : ''
    throw new FileRefusal(`These captions are no valid WebVTT. ${told.join(' ')}${more}`)
  }
  if (cues.length === 0) throw new FileRefusal('These captions have no words in them.')
  return Buffer.from(withoutTheUnseen(text))
}

function withoutTheUnseen(text: string): string {
  const [, ...blocks] = text.trim().split(/\n{2,}/)
  const seen = blocks.filter((block) => !/^NOTE(\s|$)/.test(block)).map(withoutNames)
  return `${['WEBVTT', ...seen].join('\n\n')}\n`
}

/** A cue without its own name and those of its voices; a style or a region as it is. */
function withoutNames(block: string): string {
  const lines = block.split('\n')
  const times = lines.findIndex((line) => line.includes('-->'))
  return times < 0
    ? block
    : lines
        .slice(times)
        .join('\n')
        .replace(/<\/?v(?:[.\s][^>]*)?>/g, '')
}

/** The text, from UTF-8 or, where the file says so, UTF-16. */
function decode(data: Buffer): string {
  const encoding =
    data[0] === 0xff && data[1] === 0xfe
      ? 'utf-16le'
      : data[0] === 0xfe && data[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data).replace(/\r\n?/g, '\n')
  } catch {
    throw new FileRefusal(
      `Line ${firstBadLine(data)}: this is not written in UTF-8. Open the captions in an editor and save them with the encoding “UTF-8”.`,
    )
  }
}

function firstBadLine(data: Buffer): number {
  const good = new TextDecoder('utf-8').decode(data).split('\uFFFD', 1)[0]
  return (good?.match(/\r\n?|\n/g)?.length ?? 0) + 1
}
