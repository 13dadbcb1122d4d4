import type { CollectionBeforeOperationHook, Where } from 'payload'
import { hasRole } from '@/access/roles'
import { type PersonNames, readNames } from './names'

const searched = new Set(['realName', 'aliases'])

/**
 * Lets guardians search people by name, which the database cannot: what is asked of a name is asked of the ids of those
 * whom it fits. For others nothing is looked at, so that not even the time it takes tells whether there is a name.
 */
export const searchNames: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { where } = args as { where?: Where }
  if (!where || !hasRole(req.user, 'guardian') || !asksForNames(where)) return args
  return { ...args, where: translate(where, await readNames(req.payload)) }
}

function asksForNames(where: unknown): boolean {
  if (Array.isArray(where)) return where.some(asksForNames)
  if (typeof where !== 'object' || where === null) return false
  return Object.entries(where).some(([key, value]) => searched.has(key) || asksForNames(value))
}

function translate(where: Where, people: PersonNames[]): Where {
  const parts = Object.entries(where).map(([key, value]): Where => {
    if (key === 'and' || key === 'or')
      return { [key]: (value as Where[]).map((part) => translate(part, people)) }
    if (!searched.has(key)) return { [key]: value } as Where
    const wanted = Object.values(value as object).map(toWords)
    const fitting = people.filter((person) => wanted.every((words) => fits(person, words)))
    return { id: { in: fitting.map(({ id }) => id) } }
  })
  return parts.length === 1 ? (parts[0] as Where) : { and: parts }
}

function fits({ realName, aliases }: PersonNames, words: string[]): boolean {
  return [realName, ...aliases].some((name) => words.every((word) => fold(name).includes(word)))
}

function toWords(text: unknown): string[] {
  return fold(String(text)).split(/\s+/).filter(Boolean)
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
