import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type KnownConsent, parseConsent } from './consents'
import { type Departure, parseDeparture } from './departures'
import { ignoreMissing } from './files'
import { takedownsName } from './manifest'
import { type KnownTakedown, parseTakedown } from './takedowns'

/** What came after a backup was made: what was taken down, what consents allow since, and which supporters left. */
export type Noted = { takedowns: KnownTakedown[]; consents: KnownConsent[]; departures: Departure[] }

export const nothingNoted = (): Noted => ({ takedowns: [], consents: [], departures: [] })

/** What was noted in a backup after it was made, and how many lines nobody can read. */
export async function readNoted(folder: string): Promise<Noted & { unreadable: number }> {
  const text = await readFile(path.join(folder, takedownsName), 'utf8').catch(ignoreMissing)
  const lines = (text?.split('\n') ?? []).filter((line) => line !== '')
  const noted = nothingNoted()
  let unreadable = 0
  for (const line of lines) {
    try {
      addTo(noted, JSON.parse(line))
    } catch {
      unreadable++
    }
  }
  return { ...noted, unreadable }
}

/** @throws Error when it is none of these */
export function addTo({ takedowns, consents, departures }: Noted, value: unknown): void {
  const has = (name: string) => typeof value === 'object' && value !== null && name in value
  if (has('consent')) consents.push(parseConsent(value))
  else if (has('left')) departures.push(parseDeparture(value))
  else takedowns.push(parseTakedown(value))
}
