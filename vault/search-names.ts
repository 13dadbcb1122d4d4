import { APIError, type CollectionBeforeOperationHook, type Where } from 'payload'
import { hasRole } from '@/access/roles'
import { type PersonNames, readNames } from './names'

const searched = new Set(['realName', 'aliases'])

/** All mean that each word stands somewhere in one of the names. */
const operators = new Set(['like', 'contains', 'equals'])

/**
 * Lets guardians search people by name, which the database cannot: what is asked of a name is asked of the ids of those
 * whom it fits. For others nothing is looked at, so that not even the time it takes tells whether there is a name.
 * @throws APIError 400 for what names cannot be asked
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
    const wanted = Object.entries(value as object).map(([operator, text]) => {
      if (operators.has(operator)) return toWords(text)
      throw new APIError('People are looked for by a part of a name: use “is like”.', 400, undefined, true)
    })
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
