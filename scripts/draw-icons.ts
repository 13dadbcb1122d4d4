import { writeFileSync } from 'node:fs'
import sharp from 'sharp'

/**
 * Draws the icons that cannot be SVG from public/favicon.svg, to be run when that is changed:
 * `node scripts/run.mjs scripts/draw-icons.ts`.
 */

const paper = '#f6f0e4'

/** The mark in the middle of a square of paper; `share` is how much of its side the mark takes. */
async function draw(side: number, share: number, background = paper): Promise<Buffer> {
  const size = Math.round(side * share)
  const mark = await sharp('public/favicon.svg', { density: 600 }).resize(size, size).png().toBuffer()
  const square = sharp({ create: { width: side, height: side, channels: 4, background } })
  return square
    .composite([{ input: mark }])
    .png({ effort: 10 })
    .toBuffer()
}

/** An icon file that holds one PNG. @see https://learn.microsoft.com/windows/win32/menurc/about-icons */
function toIco(png: Buffer, side: number): Buffer {
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  header.writeUInt8(side, 6)
  header.writeUInt8(side, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(32, 12)
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, png])
}

writeFileSync('public/favicon.ico', toIco(await draw(32, 1, '#0000'), 32))
writeFileSync('public/apple-touch-icon.png', await draw(180, 0.68))
writeFileSync('public/icon-192.png', await draw(192, 0.72))
writeFileSync('public/icon-512.png', await draw(512, 0.72))
// Systems cut a circle out of it, whose diameter may be four fifths of the side.
writeFileSync('public/icon-maskable-512.png', await draw(512, 0.5))
