/**
 * Renders the film anew: `node scripts/run.mjs seed/films/money-sent-home/render.ts [SECOND…]`. With seconds, only these
 * as pictures into `frames/`, to look at. Needs a Chromium and ffmpeg; nothing else in the project does.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { browserFlags, findBrowser } from '@/tests/e2e/support/browser'
import { type Frame, frameAt, length } from './timeline'

const folder = path.dirname(fileURLToPath(import.meta.url))
const size = { width: 1280, height: 720 }
const rate = 25
const frames = path.join(folder, 'frames')
const results = path.join(folder, '../../data/films')
/** The moment that stands for the whole, in seconds. */
const posterAt = 37.2

/** How it is encoded: by what every browser plays, and together below 1.5 MB. */
const formats = {
  webm: { passes: 2, options: '-c:v libvpx-vp9 -b:v 118k -row-mt 1 -cpu-used 4' },
  mp4: { passes: 1, options: '-c:v libx264 -crf 36 -preset medium -tune animation -movflags +faststart' },
}
const colours = [
  ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
]

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
const page = await browser.newPage({ viewport: size })
const [drawing, overlay] = await Promise.all(
  ['drawing.svg', 'overlay.svg'].map((name) => readFile(path.join(folder, name), 'utf8')),
)
await page.setContent(
  `<style>body{margin:0;background:#f6f0e4}svg{position:absolute;inset:0}</style>${drawing}${overlay}`,
)
const seconds = process.argv.slice(2).map(Number)
if (seconds.length > 0) await takeStills(seconds)
else await film()
await browser.close()

async function takeStills(times: number[]): Promise<void> {
  await mkdir(frames, { recursive: true })
  for (const time of times) {
    await show(page, frameAt(time))
    await page.screenshot({ path: path.join(frames, `${time.toFixed(2).padStart(5, '0')}.png`) })
  }
}

/** Frames go to ffmpeg as they are made: once without loss, and from that into both formats. */
async function film(): Promise<void> {
  const master = path.join(frames, 'master.mkv')
  await mkdir(frames, { recursive: true })
  const encoder = ffmpeg([
    '-f',
    'image2pipe',
    '-framerate',
    `${rate}`,
    '-c:v',
    'png',
    '-i',
    '-',
    '-c:v',
    'ffv1',
    master,
  ])
  for (let index = 0; index < length * rate; index++) {
    await show(page, frameAt(index / rate))
    if (!encoder.stdin.write(await page.screenshot())) await once(encoder.stdin, 'drain')
  }
  encoder.stdin.end()
  await once(encoder, 'exit')
  await show(page, frameAt(posterAt))
  await page.screenshot({ path: path.join(results, 'money-sent-home.png') })
  for (const [ending, { passes, options }] of Object.entries(formats)) {
    const log = ['-passlogfile', path.join(frames, ending)]
    const both = ['-i', master, '-an', '-map_metadata', '-1', '-g', '200', ...colours, ...options.split(' ')]
    const to = path.join(results, `money-sent-home.${ending}`)
    if (passes === 2) await once(ffmpeg([...both, ...log, '-pass', '1', '-f', 'null', '-']), 'exit')
    await once(ffmpeg([...both, ...(passes === 2 ? [...log, '-pass', '2'] : []), to]), 'exit')
  }
}

function ffmpeg(args: string[]) {
  return spawn('ffmpeg', ['-y', '-loglevel', 'error', ...args], { stdio: ['pipe', 'inherit', 'inherit'] })
}

/** Gives the parts of the drawing their attributes. */
async function show(on: Page, frame: Frame): Promise<void> {
  await on.evaluate((parts) => {
    for (const [id, { limbs, puffs, ...attributes }] of Object.entries(parts)) {
      const part = document.getElementById(id)
      if (!part) throw new Error(`The drawing has no ${id}`)
      for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, String(value))
      if (limbs !== undefined)
        for (const stroke of part.querySelectorAll('.limb')) stroke.setAttribute('d', String(limbs))
      if (puffs !== undefined)
        for (const [index, puff] of [...part.children].entries()) {
          const rise = (Number(puffs) + index / 3) % 1
          puff.setAttribute('cx', String(4478 + 26 * Math.sin(rise * 5) + 40 * rise))
          puff.setAttribute('cy', String(292 - 190 * rise))
          puff.setAttribute('r', String(8 + 22 * rise))
          puff.setAttribute('opacity', String(0.5 * Math.sin(Math.PI * rise)))
        }
    }
  }, frame)
}
