/** A value at a time in seconds, and how it is reached from the one before. */
export type Key = readonly [time: number, value: number, ease?: (part: number) => number]

export const linear = (part: number) => part
export const inOut = (part: number) => (part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2)
export const out = (part: number) => 1 - (1 - part) ** 3
/** Goes a little too far, and comes back. */
export const spring = (part: number) => 1 + 2.7 * (part - 1) ** 3 + 1.7 * (part - 1) ** 2

/** The value of a track at a time: held before its first key and after its last, eased in between. */
export function track(time: number, ...keys: Key[]): number {
  const next = keys.findIndex(([at]) => at > time)
  const [before, after] = [keys[next < 0 ? keys.length - 1 : next - 1], keys[next]]
  if (!before) return after?.[1] ?? 0
  if (!after) return before[1]
  const [start, from] = before
  const [end, to, ease = inOut] = after
  return from + (to - from) * ease((time - start) / (end - start))
}

/** From 0 to 1 between two times. */
export const during = (time: number, start: number, end: number, ease = inOut) =>
  track(time, [start, 0], [end, 1, ease])
