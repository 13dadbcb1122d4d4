import {
  APIError,
  type CollectionConfig,
  type CollectionSlug,
  type GlobalConfig,
  type PayloadRequest,
  type Plugin,
  ValidationError,
} from 'payload'
import { isLocale } from '@/messages/locales'
import { danglingReferences } from './dangling-references'
import { formErrors, isObject, statusErrors } from './form-errors'
import { pathIntoAnotherRecord } from './sort-paths'
import { pathIntoVirtualField, pathThroughTwoRecords } from './where-paths'

/**
 * Refuses what is written in a wrong form, with the field that is wrong, before Payload stumbles over it: a list where a
 * text belongs, a reference to a record that is not there, a language that is none of ours. And lists in the order of
 * what lies in other records, or filtered by what lies far away.
 */
export const wellFormed: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map(checked),
  globals: config.globals?.map(checked),
})

type Operation = {
  args: { data?: unknown; sort?: unknown; where?: unknown }
  operation: string
  req: PayloadRequest
}

const writes = new Set(['create', 'update', 'updateByID'])

function checked<Config extends CollectionConfig | GlobalConfig>(config: Config): Config {
  const check = async ({ args, operation, req }: Operation) => {
    if (req.payloadAPI === 'local') return args
    refuseToAskElsewhere(config.slug, args, req)
    if (!writes.has(operation)) return args
    const locale = req.query?.locale
    if (locale !== undefined && !isLocale(locale)) {
      throw new APIError(
        'Name one of the site’s languages: what is written is in one of them.',
        400,
        undefined,
        true,
      )
    }
    const errors = [...statusErrors(args.data), ...formErrors(config.fields, args.data)]
    if (errors.length === 0) errors.push(...(await danglingReferences(config.fields, args.data, req)))
    if (errors.length > 0) throw new ValidationError({ collection: config.slug, errors, req }, req.t)
    return { ...args, data: withoutBirthday(args.data) }
  }
  const before = config.hooks?.beforeOperation ?? []
  return { ...config, hooks: { ...config.hooks, beforeOperation: [check, ...before] } }
}

/** Payload takes it from whoever sends it. What was there before a takedown is treated differently, so it must be true. */
function withoutBirthday(data: unknown): unknown {
  if (!isObject(data)) return data
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'createdAt'))
}

function refuseToAskElsewhere(
  slug: string,
  { sort, where }: Operation['args'],
  { payload }: PayloadRequest,
): void {
  const fields = payload.collections[slug as CollectionSlug]?.config.flattenedFields
  if (!fields) return
  const order = pathIntoAnotherRecord(fields, sort)
  if (order) throw new APIError(`A list cannot be sorted by “${order}”.`, 400, undefined, true)
  const path = pathThroughTwoRecords(fields, where, payload) ?? pathIntoVirtualField(fields, where)
  if (path) throw new APIError(`A list cannot be filtered by “${path}”.`, 400, undefined, true)
}
