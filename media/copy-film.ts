import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  Logging,
  LogLevel,
  MP4,
  Mp4OutputFormat,
  Output,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import { FileRefusal } from './refusal'

type FilmType = 'video/mp4' | 'video/webm'

/** What the browsers of our readers can play, by the names that mediabunny has for them. */
const playable: Record<FilmType, readonly string[]> = {
  'video/mp4': ['avc', 'av1', 'vp9', 'aac', 'mp3', 'opus'],
  'video/webm': ['vp8', 'vp9', 'av1', 'opus', 'vorbis'],
}

const advice = 'Export it as MP4 with H.264 picture and AAC sound, or as WebM with VP9 and Opus.'

// What it warns of, people are told.
Logging.level = LogLevel.Silent

/** Leaves the names of tracks out, which are free text. */
class NamelessOutput extends Output {
  override addVideoTrack(...[source, metadata]: Parameters<Output['addVideoTrack']>) {
    return super.addVideoTrack(source, { ...metadata, name: undefined })
  }

  override addAudioTrack(...[source, metadata]: Parameters<Output['addAudioTrack']>) {
    return super.addAudioTrack(source, { ...metadata, name: undefined })
  }
}

/**
 * Copies picture and sound of a film, as they are, into a new file: places, dates, devices, attachments, chapters and
 * tracks of data (where cameras keep their positions) are left behind. What is written *within* picture or sound stays:
 * see docs/media.md.
 * @throws FileRefusal when it cannot be read, has no picture, or is encoded so that browsers cannot play it
 */
export async function copyFilm(data: Buffer, type: FilmType): Promise<Buffer> {
  const target = new BufferTarget()
  const format =
    type === 'video/mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat()
  const unreadable = new FileRefusal(
    `The film cannot be read: the file is damaged or was cut off on its way. Play it on your computer; if it plays there, export it anew. ${advice}`,
  )
  const input = open(data)
  try {
    const tracks = [...(await input.getVideoTracks()), ...(await input.getAudioTracks())]
    if (tracks.length === 0) throw unreadable
    for (const track of tracks) {
      if (!track.codec || !playable[type].includes(track.codec))
        throw new FileRefusal(
          `The film’s ${track.type === 'video' ? 'picture' : 'sound'} is encoded as ${track.codec ?? track.internalCodecId ?? 'something unknown'}, which not every browser can play. ${advice}`,
        )
    }
    if (!tracks.some((track) => track.type === 'video'))
      throw new FileRefusal(`The file has no picture, only sound. ${advice}`)
    const output = new NamelessOutput({ format, target })
    const conversion = await Conversion.init({ input, output, tags: {}, showWarnings: false })
    await conversion.execute()
    if (!target.buffer || (await isShorter(target.buffer, input))) throw unreadable
    return Buffer.from(target.buffer)
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw unreadable
  } finally {
    input.dispose()
  }
}

/** Whether the copy is markedly shorter than the film says it is: what is missing at the end is passed over silently. */
async function isShorter(copy: ArrayBuffer, film: Input): Promise<boolean> {
  const declared = (await film.getDurationFromMetadata()) ?? (await film.computeDuration())
  const copied = await open(copy).computeDuration()
  return copied < declared * 0.98 - 0.5
}

function open(data: Buffer | ArrayBuffer): Input {
  return new Input({ formats: [MP4, WEBM], source: new BufferSource(data) })
}
