export type Point = readonly [x: number, y: number]

const stepsPerPiece = 48

/** A smooth line through points, as SVG has it and as places along it. */
export class Curve {
  readonly d: string
  private readonly places: { at: Point; from: number }[] = []

  constructor(points: readonly Point[]) {
    let d = ''
    let length = 0
    for (const [index, start] of points.entries()) {
      const end = points[index + 1]
      if (!end) break
      const before = points[index - 1] ?? start
      const after = points[index + 2] ?? end
      // Catmull and Rom's curve, which goes through all of its points.
      const pulls = [
        [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6],
        [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6],
      ] as const
      if (index === 0) d = `M${start.join(' ')}`
      d += `C${[...pulls, end].map((point) => point.map((it) => it.toFixed(1)).join(' ')).join(' ')}`
      for (let step = 0; step <= stepsPerPiece; step++) {
        const at = bezier(step / stepsPerPiece, start, pulls[0], pulls[1], end)
        const last = this.places.at(-1)
        if (last) length += Math.hypot(at[0] - last.at[0], at[1] - last.at[1])
        this.places.push({ at, from: length })
      }
    }
    this.d = d
  }

  /** Where one is after so much of the line. */
  at(length: number): Point {
    const next = this.places.findIndex(({ from }) => from > length)
    const [before, after] = [this.places[next - 1], this.places[next]]
    if (!before || !after) return this.places.at(next < 0 ? -1 : 0)?.at ?? [0, 0]
    const part = (length - before.from) / (after.from - before.from)
    return [mix(before.at[0], after.at[0], part), mix(before.at[1], after.at[1], part)]
  }

  /** How much of the line lies before the place that is nearest to a point. */
  lengthTo([x, y]: Point): number {
    const distance = ({ at }: { at: Point }) => Math.hypot(at[0] - x, at[1] - y)
    return this.places.reduce((best, place) => (distance(place) < distance(best) ? place : best)).from
  }
}

const mix = (from: number, to: number, part: number) => from + (to - from) * part

function bezier(t: number, a: Point, b: Point, c: Point, d: Point): Point {
  const along = (i: 0 | 1) =>
    (1 - t) ** 3 * a[i] + 3 * (1 - t) ** 2 * t * b[i] + 3 * (1 - t) * t ** 2 * c[i] + t ** 3 * d[i]
  return [along(0), along(1)]
}

/** The path of an arm of two equal parts, bent to whichever side is asked for. */
export function arm(shoulder: Point, hand: Point, bone: number, side: 1 | -1): string {
  const [dx, dy] = [hand[0] - shoulder[0], hand[1] - shoulder[1]]
  const reach = Math.min(Math.hypot(dx, dy), bone * 2 - 0.01)
  const bend = Math.atan2(dy, dx) + side * Math.acos(reach / 2 / bone)
  const elbow = [shoulder[0] + bone * Math.cos(bend), shoulder[1] + bone * Math.sin(bend)]
  return `M${shoulder.join(' ')}L${elbow.map((it) => it.toFixed(1)).join(' ')} ${hand.map((it) => it.toFixed(1)).join(' ')}`
}
