import sharp from 'sharp'

/** What a phone writes into a photograph, and must not come out again. All of it can be searched for as text. */
export const telltale = {
  camera: 'TellTaleCamera',
  xmp: '37,33.99N',
  iptc: 'SecretVillage',
  comment: 'taken at 37.5665,126.9780',
  text: 'Location: 37.5665 126.9780',
  trailer: '<script>alert("after the end")</script>',
}

const exif = {
  IFD0: { Make: telltale.camera, ImageDescription: telltale.camera },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '37/1 33/1 59/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '126/1 58/1 40/1',
  },
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="${telltale.xmp}" exif:GPSLongitude="126,58.68E"/></rdf:RDF></x:xmpmeta>`

type Size = { width?: number; height?: number }

/** A picture whose left half is red and whose right half is blue, so that one can tell which way up it is. */
export function picture({ width = 600, height = 400 }: Size = {}) {
  const half = { width: Math.floor(width / 2), height, channels: 3 as const, background: '#0000ff' }
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([
    { input: { create: half }, gravity: 'east' },
  ])
}

/** A photograph with its place in every way that the format has. `orientation` is EXIF's. */
export async function taggedPicture(
  format: 'jpeg' | 'png' | 'webp' | 'avif',
  { orientation = 1, ...size }: Size & { orientation?: number } = {},
): Promise<Buffer> {
  // The pipeline does not see its own composite, so the picture is made first.
  const plain = await picture(size).png().toBuffer()
  const data = await sharp(plain)
    .withMetadata({ orientation })
    .withExifMerge(exif)
    .withXmp(xmp)
    .toFormat(format)
    .toBuffer()
  if (format === 'jpeg') return withTrailer(withJpegSegments(data))
  if (format === 'png') return withTrailer(withPngChunks(data))
  return withTrailer(data)
}

/** A photograph as large and as full of detail as a phone's: what is hard to encode. */
export async function noisyPhotograph({ width = 4000, height = 3000 }: Size = {}): Promise<Buffer> {
  const background = '#888888'
  const grain = await sharp({
    create: { width, height, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 18 } },
  })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return sharp({
    create: {
      width: width / 20,
      height: height / 20,
      channels: 3,
      background,
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .resize(width, height, { kernel: 'cubic' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .withExif(exif)
    .toBuffer()
}

/** A small PNG whose head says that it is vast. Decoding it would take gigabytes. */
export async function bomb(width = 60_000, height = 60_000): Promise<Buffer> {
  const data = await picture({ width: 8, height: 8 }).png().toBuffer()
  data.writeUInt32BE(width, 16)
  data.writeUInt32BE(height, 20)
  data.writeUInt32BE(crc(data.subarray(12, 29)), 29)
  return data
}

const withTrailer = (data: Buffer) => Buffer.concat([data, Buffer.from(telltale.trailer)])

/** IPTC's city, as Photoshop writes it, and a comment. */
function withJpegSegments(data: Buffer): Buffer {
  const city = Buffer.from(telltale.iptc)
  const record = Buffer.concat([Buffer.from([0x1c, 2, 90, 0, city.length]), city])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(record.length)
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0' + '8BIM'),
    Buffer.from([4, 4, 0, 0]),
    length,
    record,
    Buffer.alloc(record.length % 2),
  ])
  return Buffer.concat([
    data.subarray(0, 2),
    segment(0xed, resource),
    segment(0xfe, Buffer.from(telltale.comment)),
    data.subarray(2),
  ])
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function withPngChunks(data: Buffer): Buffer {
  const afterHeader = 8 + 25
  return Buffer.concat([
    data.subarray(0, afterHeader),
    chunk('tEXt', `Comment\0${telltale.text}`),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`),
    data.subarray(afterHeader),
  ])
}

function chunk(type: string, content: string): Buffer {
  const body = Buffer.from(type + content, 'latin1')
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

/** PNG's checksum. @see https://www.w3.org/TR/png-3/#D-CRCAppendix */
function crc(data: Buffer): number {
  let sum = 0xffffffff
  for (const byte of data) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}
