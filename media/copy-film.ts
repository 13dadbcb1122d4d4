import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
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
  const input = new Input({ formats: [MP4, WEBM], source: new BufferSource(data) })
  try {
    const tracks = [...(await input.getVideoTracks()), ...(await input.getAudioTracks())]
    for (const track of tracks) {
      if (!track.codec || !playable[type].includes(track.codec))
        throw new FileRefusal(
          `The film’s ${track.type === 'video' ? 'picture' : 'sound'} is encoded as ${track.codec ?? track.internalCodecId ?? 'something unknown'}, which not every browser can play. ${advice}`,
        )
    }
    if (!tracks.some((track) => track.type === 'video'))
      throw new FileRefusal(`The file has no picture, only sound or nothing. ${advice}`)
    const output = new NamelessOutput({ format, target })
    const conversion = await Conversion.init({ input, output, tags: {}, showWarnings: false })
    await conversion.execute()
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal(
      `The film cannot be read: the file is damaged or was cut off on its way. Play it on your computer; if it plays there, export it anew. ${advice}`,
    )
  } finally {
    input.dispose()
  }
  if (!target.buffer) throw new FileRefusal(`The film is empty. ${advice}`)
  return Buffer.from(target.buffer)
}
