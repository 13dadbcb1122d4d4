import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny'
import { picture } from './pictures'

/** What a phone writes into a film. */
export const filmTelltale = {
  place: '+37.5665+126.9780/',
  title: 'At home in SecretVillage',
  name: 'TellTaleName',
  track: 'a camera’s position, TellTaleTrack',
}

const size = { width: 64, height: 48 }

const newOutput = (format: OutputFormat) => new Output({ format, target: new BufferTarget() })

/** A film of two seconds, in VP8: a lossy WebP picture is one of its frames. */
export async function webm(): Promise<Buffer> {
  const still = await picture(size).webp({ quality: 60 }).toBuffer()
  const at = still.indexOf('VP8 ')
  const frame = still.subarray(at + 8, at + 8 + still.readUInt32LE(at + 4))
  return film(newOutput(new WebMOutputFormat()), 'vp8', [frame], { codec: 'vp8' })
}

/** A film of two seconds, in AV1: an AVIF picture is one of its frames. `extra` becomes a second track. */
export async function mp4(...extra: Buffer[]): Promise<Buffer> {
  const still = await picture(size).avif({ quality: 60 }).toBuffer()
  const [description, frame] = [box(still, 'av1C'), box(still, 'mdat')]
  const output = newOutput(new Mp4OutputFormat({ fastStart: false }))
  return film(output, 'av1', [frame, ...extra], { codec: 'av01.0.00M.08', description })
}

/**
 * A film as cameras and phones leave it: its place in the box that they use, in a private box such as Adobe's for XMP,
 * and in a track of data beside the picture.
 */
export async function taggedMp4(): Promise<Buffer> {
  const film = await mp4(Buffer.from(filmTelltale.track))
  film.write('meta', film.lastIndexOf('vide'))
  film.write('mebx', film.lastIndexOf('av01'))
  const moov = film.indexOf('moov') - 4
  const place = makeBox('udta', makeBox('\xa9xyz', `\0\x12\x15\xc7${filmTelltale.place}`))
  film.writeUInt32BE(film.readUInt32BE(moov) + place.length, moov)
  return Buffer.from(
    `${film.toString('latin1')}${place}${makeBox('uuid', `0123456789abcdef${filmTelltale.place}`)}`,
    'latin1',
  )
}

/** A file of the right type that has only sound. */
export async function soundOnly(): Promise<Buffer> {
  const output = newOutput(new WebMOutputFormat())
  const source = new EncodedAudioPacketSource('opus')
  output.addAudioTrack(source)
  await output.start()
  const silence = new EncodedPacket(Buffer.from([0xf8, 0xff, 0xfe]), 'key', 0, 0.02)
  await source.add(silence, { decoderConfig: { codec: 'opus', sampleRate: 48_000, numberOfChannels: 1 } })
  return written(output)
}

async function film(
  output: Output,
  codec: 'vp8' | 'av1',
  frames: Buffer[],
  config: { codec: string; description?: Buffer },
): Promise<Buffer> {
  const sources = frames.map(() => new EncodedVideoPacketSource(codec))
  for (const source of sources) output.addVideoTrack(source, { name: filmTelltale.name })
  output.setMetadataTags({
    title: filmTelltale.title,
    raw: { 'com.apple.quicktime.location.ISO6709': filmTelltale.place, LOCATION: filmTelltale.place },
  })
  await output.start()
  const decoderConfig = { ...config, codedWidth: size.width, codedHeight: size.height }
  for (let time = 0; time < 2; time += 0.25) {
    for (const [track, frame] of frames.entries())
      await sources[track]?.add(new EncodedPacket(frame, 'key', time, 0.25), { decoderConfig })
  }
  return written(output)
}

async function written(output: Output): Promise<Buffer> {
  await output.finalize()
  const { buffer } = output.target as BufferTarget
  if (!buffer) throw new Error('nothing was written')
  return Buffer.from(buffer)
}

/** The content of a box of an ISO file, found by its name. */
function box(data: Buffer, name: string): Buffer {
  const at = data.indexOf(name)
  return data.subarray(at + 4, at - 4 + data.readUInt32BE(at - 4))
}

/** A box as a string of its bytes. */
function makeBox(name: string, content: string): string {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length + 8)
  return length.toString('latin1') + name + content
}
