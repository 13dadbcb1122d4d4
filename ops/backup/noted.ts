import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type KnownConsent, parseConsent } from './consents'
import { ignoreMissing } from './files'
import { takedownsName } from './manifest'
import { type KnownTakedown, parseTakedown } from './takedowns'

/** What came after a backup was made: what was taken down, and what consents allow since. */
export type Noted = { takedowns: KnownTakedown[]; consents: KnownConsent[] }

/** What was noted in a backup after it was made, and how many lines nobody can read. */
export async function readNoted(folder: string): Promise<Noted & { unreadable: number }> {
  const text = await readFile(path.join(folder, takedownsName), 'utf8').catch(ignoreMissing)
  const lines = (text?.split('\n') ?? []).filter((line) => line !== '')
  const noted: Noted = { takedowns: [], consents: [] }
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

/** @throws Error when it is neither */
export function addTo({ takedowns, consents }: Noted, value: unknown): void {
  const isConsent = typeof value === 'object' && value !== null && 'consent' in value
  if (isConsent) consents.push(parseConsent(value))
  else takedowns.push(parseTakedown(value))
}
