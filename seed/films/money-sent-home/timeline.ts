import { arm, Curve, type Point } from './curve'
import { during, inOut, linear, out, spring, track } from './easing'

/** Seconds. */
export const length = 39

/** What of the drawing is how at a moment: the attributes of its parts, by their ids. */
export type Frame = Record<string, Record<string, string | number>>

/** The line that runs through it all, from the sender's telephone past the bank and over the river to the family. */
const line = new Curve([
  [-1200, 610],
  [-300, 560],
  [120, 610],
  [420, 690],
  [640, 668],
  [766, 580],
  [920, 640],
  [1150, 486],
  [1520, 596],
  [1920, 470],
  [2110, 440],
  [2250, 336],
  [2400, 470],
  [2660, 610],
  [2860, 690],
  [3020, 690],
  [3060, 716],
  [2900, 742],
  [2920, 776],
  [3180, 764],
  [3330, 690],
  [3480, 600],
  [3620, 540],
  [3800, 620],
  [4060, 678],
  [4330, 690],
  [4582, 640],
  [5000, 690],
  [5600, 560],
  [6400, 600],
])
const at = {
  sender: line.lengthTo([766, 580]),
  bank: line.lengthTo([2250, 336]),
  broker: line.lengthTo([3620, 540]),
  family: line.lengthTo([4582, 640]),
}

const place = ([x, y]: Point, scale = 1, turn = 0) =>
  `translate(${x.toFixed(2)} ${y.toFixed(2)})rotate(${turn.toFixed(2)})scale(${scale.toFixed(4)})`
const moveTo = (part: number, from: Point, to: Point, rise = 0): Point => [
  from[0] + (to[0] - from[0]) * part,
  from[1] + (to[1] - from[1]) * part - rise * 4 * part * (1 - part),
]

/** What the picture holds: the middle of it, and its width. */
export function camera(time: number): { x: number; y: number; width: number } {
  return {
    x: track(
      time,
      [0.4, 610],
      [3, 690],
      [7.2, 2200],
      [8.9, 2250],
      [10.2, 680],
      [11.7, 690],
      [15, 3640],
      [24, 3700],
      [25, 3850],
      [27, 3860],
      [30.4, 4470],
      [33.4, 4520],
      [36.2, 3480],
    ),
    y: track(
      time,
      [3, 420],
      [7.2, 455],
      [10.2, 420],
      [15, 470],
      [25, 490],
      [30.4, 500],
      [33.4, 500],
      [36.2, 470],
    ),
    width: track(
      time,
      [0, 1320, out],
      [3, 1180],
      [5.2, 1500],
      [7.2, 1280],
      [8.9, 1200],
      [10.2, 1180],
      [11.7, 1160],
      [13.4, 1560],
      [15, 1320],
      [24, 1240],
      [27, 1180],
      [30.4, 1240],
      [33.4, 1160],
      [36.2, 3240],
    ),
  }
}

/** The whole picture at a moment. The same moment is always the same picture. */
export function frameAt(time: number): Frame {
  return {
    ...scenery(time),
    ...sender(time),
    ...money(time),
    ...call(time),
    ...broker(time),
    ...family(time),
  }
}

function scenery(time: number): Frame {
  const { x, y, width } = camera(time)
  const height = (width * 9) / 16
  const swell = Math.sin(time * 1.7)
  const beam = 14 * Math.sin(time * 0.55)
  const wide = during(time, 33.4, 36)
  return {
    film: { viewBox: [x - width / 2, y - height / 2, width, height].map((it) => it.toFixed(2)).join(' ') },
    // What is far moves less.
    sun: { transform: `translate(${((x - 690) * 0.86).toFixed(2)} ${(wide * 120).toFixed(2)})` },
    'far-day': { transform: `translate(${((x - 690) * 0.3 * (1 - wide)).toFixed(2)} 0)` },
    moon: {
      transform: `translate(${((x - 3700) * 0.8 * (1 - wide) + wide * 330).toFixed(2)} ${(-wide * 150).toFixed(2)})`,
    },
    'far-night': { transform: `translate(${((x - 3900) * 0.22 * (1 - wide)).toFixed(2)} 0)` },
    waves: { transform: `translate(${(14 * swell).toFixed(2)} 0)` },
    ripples: { transform: `translate(${(16 * Math.sin(time * 1.1)).toFixed(2)} 0)` },
    boat: {
      transform: `${place([track(time, [0, 1440, linear], [14, 1680, linear]), 668 + 5 * swell], 1, 2 * swell)}`,
    },
    tower: { transform: 'translate(3330 640)scale(.8)' },
    beam: { transform: `rotate(${beam.toFixed(2)} 0 -194)` },
    line: {
      d: line.d,
      'stroke-width': strokeAt(time, 9),
      'stroke-dasharray': '20000',
      'stroke-dashoffset': (
        20000 -
        1200 -
        track(time, [0, 350], [1.9, at.sender], [3.4, at.sender + 300], [6, 9000])
      ).toFixed(1),
    },
    ...stops(time),
  }
}

/** A line stays a line when it is seen from afar. */
const strokeAt = (time: number, width: number) => (width * Math.max(1, camera(time).width / 1700)).toFixed(2)

/** Which of the four steps it is, as stops on a line. */
function stops(time: number): Frame {
  const begins = [2.2, 10.6, 18.4, 24.2]
  const frame: Frame = {}
  for (const [index, begin] of begins.entries()) {
    const part = during(time, begin, begin + 0.5, spring)
    frame[`stop-${index + 1}`] = { r: (15 * part).toFixed(2) }
  }
  return frame
}

const senderEar: Point = [628, 404]

function sender(time: number): Frame {
  const tap = track(time, [1.9, 0], [2.2, 1], [2.6, 0])
  const lift = track(time, [10.1, 0], [11, 1, out], [17, 1])
  const phone = moveTo(lift, [772, 556 + 7 * tap], senderEar, 20)
  const hand: Point = [phone[0] - 16 + 22 * lift, phone[1] + 24]
  const shown = during(time, 11, 11.5, out) * (1 - during(time, 17.4, 17.8))
  return {
    ...limb('sender-arm', arm([628, 524], hand, 94, 1)),
    'sender-phone': { transform: place(phone, 1, 14 - 22 * lift) },
    'sender-screen': { opacity: 1 - during(time, 8, 9) * 0.2 },
    ...arcs('sender-arcs', [senderEar[0] + 60, senderEar[1]], time, shown),
  }
}

/** Both strokes of an arm. */
const limb = (id: string, d: string): Frame => ({ [id]: { limbs: d } })

/** Three arcs that go out from where somebody telephones. */
function arcs(id: string, from: Point, time: number, shown: number): Frame {
  const beat = (time * 1.5) % 1
  return {
    [id]: { transform: place(from, 0.85 + 0.12 * Math.sin(beat * Math.PI)), opacity: shown.toFixed(3) },
  }
}

function money(time: number): Frame {
  const grown = during(time, 2.4, 3, spring)
  const travelled = track(time, [3, at.sender], [7.3, at.bank])
  const [x, y] = line.at(travelled)
  const rises = (1 - during(time, 2.4, 3.2, out)) * 10
  const halo = during(time, 7.3, 8.5, out)
  const glowing = during(time, 34.6, 35.6)
  const breath = 0.5 + 0.5 * Math.sin(time * 3)
  return {
    'coin-sent': {
      transform: place(
        [x, y + rises],
        Math.max(grown, 0) * (1 + 0.14 * Math.sin(Math.PI * during(time, 7.2, 7.7, linear))),
        (travelled - at.sender) * 0.35,
      ),
    },
    'coin-halo': {
      cx: 2250,
      cy: 336,
      r: (48 + 90 * halo + glowing * (-46 + 18 * breath)).toFixed(1),
      opacity: (time < 20 ? 0.5 * (1 - halo) * Math.sign(halo) : 0.35 * glowing).toFixed(3),
    },
  }
}

/** The call, as short strokes that run along the line. */
function call(time: number): Frame {
  const stroke = 70 * Math.max(1, camera(time).width / 1700)
  const runs: [start: number, end: number, from: number, to: number][] = [
    [11.6, 15, at.sender, at.broker],
    [16.4, 17.6, at.broker, at.bank + 500],
    [18.6, 19.8, at.broker, at.bank],
    [35, 36.5, at.bank, at.broker],
    [36.5, 38, at.broker, at.bank],
    [38, 39.5, at.bank, at.broker],
  ]
  const run = runs.find(([start, end]) => time >= start && time < end)
  if (!run) return { pulse: { d: line.d, opacity: 0 } }
  const [start, end, from, to] = run
  const head = from + (to - from) * during(time, start, end, start === 11.6 ? inOut : linear)
  const behind = Math.sign(to - from)
  const dashes = [0, 1, 2]
    .map((index) => head - behind * index * stroke * 1.85)
    .filter((it) => (it - from) * behind >= 0)
  const beads = [...dashes].sort((a, b) => a - b)
  const pattern: number[] = [0]
  let done = 0
  for (const bead of beads) {
    pattern.push(bead - stroke / 2 - done, stroke)
    done = bead + stroke / 2
  }
  const fade = Math.min(during(time, start, start + 0.25, linear), 1 - during(time, end - 0.25, end, linear))
  return {
    pulse: {
      d: line.d,
      opacity: fade.toFixed(3),
      'stroke-dasharray': [...pattern, 20000].join(' '),
      'stroke-width': strokeAt(time, 22),
    },
  }
}

const brokerAt = 3760
const reading: Point = [-140, -158]
const toEar: Point = [-6, -250]
const onBack: Point = [124, -92]

function broker(time: number): Frame {
  const ear = track(time, [15.4, 0], [16.2, 1, out], [17.6, 1], [18.3, 0])
  const away = during(time, 23.6, 24.1)
  const phone = moveTo(ear, reading, toEar, 12)
  const facing = track(time, [23.7, 1], [23.98, -1])
  const walked = track(time, [27, 0], [30.4, 560])
  const stride = Math.sin((walked / 62) * Math.PI)
  const walking = during(time, 27, 27.4) * (1 - during(time, 30, 30.4))
  const gives = track(time, [30.6, 0], [31.3, 1], [32, 1], [32.6, 0])
  const reaches = track(time, [24.3, 0], [24.8, 1], [26.1, 1], [26.7, 0])
  const hand: Point =
    time < 24.1
      ? [phone[0] + 8, phone[1] + 26]
      : moveTo(Math.max(gives, reaches), [-24 + 34 * stride * walking, 26], [-150, gives > 0 ? -130 : -40])
  const [x, y] = [brokerAt + walked, 674 - Math.abs(stride) * 12 * walking]
  const lit = during(time, 15, 15.3)
  const carried = during(time, 26.9, 26.95, linear) * (1 - during(time, 31.25, 31.3, linear))
  const looks = during(time, 19.3, 20, spring) * (1 - during(time, 23.1, 23.5))
  return {
    broker: { transform: place([x, y], 1, 3 * stride * walking) },
    'broker-turn': { transform: `scale(${facing.toFixed(3)} 1)` },
    ...limb('broker-arm', arm([-6, -150], hand, 96, time < 24.1 ? -1 : -1)),
    'broker-phone': { transform: place(phone, 1, -12 + 16 * ear), opacity: (1 - away).toFixed(3) },
    'broker-screen': { opacity: (0.15 + 0.85 * lit).toFixed(3) },
    ...arcs(
      'broker-arcs',
      [brokerAt - 66 - 110 * (1 - ear), 674 - 258 + 100 * (1 - ear)],
      time,
      during(time, 14.9, 15.3, out) * (1 - during(time, 17.5, 17.9)),
    ),
    'broker-bundle': { transform: place(onBack, 0.8, 8 + 4 * stride * walking), opacity: carried },
    ...chest(time),
    bubble: { transform: place([brokerAt - 352, 392], Math.max(looks, 0.0001)) },
    'bubble-coin': {
      transform: place(
        moveTo(during(time, 20.5, 21.1), [-190, -40], [-20, -58.5], 40),
        0.52,
        200 * during(time, 20.5, 21.1),
      ),
    },
    tick: { 'stroke-dashoffset': (1 - during(time, 21.4, 22, out)).toFixed(4), opacity: time < 21.4 ? 0 : 1 },
  }
}

/** The money that was in the country already, and how it gets into a cloth. */
function chest(time: number): Frame {
  const lid = track(time, [24.2, 0], [24.7, 1, out], [26.2, 1], [26.6, 0])
  const bundle: Point = [4120, 752]
  const frame: Frame = {
    lid: { transform: `translate(0 ${(-4 * lid).toFixed(2)})rotate(${(64 * lid).toFixed(2)} 4034 676)` },
  }
  let full = 0
  for (const index of [0, 1, 2]) {
    const begin = 24.75 + index * 0.4
    const goes = during(time, begin, begin + 0.6)
    const peeks = during(time, 24.3, 24.7, out) * 34
    frame[`cash-${index + 1}`] = {
      transform: place(
        moveTo(goes, [3904 + index * 46, 706 - peeks], [bundle[0], bundle[1] - 50], 190),
        1 - 0.25 * goes,
      ),
      opacity: goes < 1 && time > 24.2 ? 1 : 0,
    }
    full += during(time, begin + 0.5, begin + 0.75, spring) / 3
  }
  const lifted = during(time, 26.3, 26.95)
  const there: Point = [brokerAt - onBack[0], 674 + onBack[1]]
  frame['loose-bundle'] = {
    transform: place(moveTo(lifted, bundle, there, 290), 0.56 + 0.24 * full, -8 * lifted),
    opacity: time < 26.93 && time > 23 ? 1 : time <= 23 ? 1 : 0,
  }
  return frame
}

function family(time: number): Frame {
  const opens = during(time, 30.2, 31.1, out)
  const given = during(time, 31.2, 32)
  const glad = during(time, 32, 32.4)
  const bounce = Math.abs(Math.sin((time - 32) * 6)) * 12 * glad * (1 - during(time, 33, 33.6))
  const breath = 0.9 + 0.1 * Math.sin(time * 2.2)
  const glows = (0.15 + 0.85 * during(time, 31.8, 33)) * opens * breath
  return {
    light: {
      transform: `translate(${(4440 * (1 - opens)).toFixed(2)} 0)scale(${Math.max(opens, 0.0001).toFixed(4)} 1)`,
    },
    'glow-3': { opacity: (0.24 * glows).toFixed(3), r: (300 + 80 * glows).toFixed(1) },
    'glow-2': { opacity: (0.42 * glows).toFixed(3), r: (230 + 60 * glows).toFixed(1) },
    window: { opacity: (0.12 + 0.88 * during(time, 32, 32.8)).toFixed(3) },
    grandmother: {
      transform: `translate(${(-10 * opens).toFixed(2)} ${(4 * Math.sin(time * 1.8)).toFixed(2)})`,
    },
    child: { transform: `translate(0 ${(-bounce).toFixed(2)})` },
    'given-bundle': {
      transform: place(
        moveTo(given, [brokerAt + 560 + 86, 560], [4570, 702], 40),
        0.8 - 0.22 * given,
        -10 + 10 * given,
      ),
      opacity: time >= 31.27 ? 1 : 0,
    },
    smoke: smoke(time),
  }
}

const smoke = (time: number) => ({
  puffs: ((time * 0.35) % 1).toFixed(4),
  opacity: during(time, 31, 32).toFixed(3),
})
