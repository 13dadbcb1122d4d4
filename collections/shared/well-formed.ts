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
import { formErrors, statusErrors } from './form-errors'
import { pathIntoAnotherRecord } from './sort-paths'

/**
 * Refuses what is written in a wrong form, with the field that is wrong, before Payload stumbles over it: a list where a
 * text belongs, a reference to a record that is not there, a language that is none of ours. And lists in the order of
 * what lies in other records.
 */
export const wellFormed: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map(checked),
  globals: config.globals?.map(checked),
})

type Operation = { args: { data?: unknown; sort?: unknown }; operation: string; req: PayloadRequest }

const writes = new Set(['create', 'update', 'updateByID'])

function checked<Config extends CollectionConfig | GlobalConfig>(config: Config): Config {
  const check = async ({ args, operation, req }: Operation) => {
    if (req.payloadAPI === 'local') return args
    refuseToSortElsewhere(config.slug, args.sort, req)
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
    return args
  }
  const before = config.hooks?.beforeOperation ?? []
  return { ...config, hooks: { ...config.hooks, beforeOperation: [check, ...before] } }
}

function refuseToSortElsewhere(slug: string, sort: unknown, { payload }: PayloadRequest): void {
  const fields = payload.collections[slug as CollectionSlug]?.config.flattenedFields
  const path = fields && pathIntoAnotherRecord(fields, sort)
  if (path) throw new APIError(`A list cannot be sorted by “${path}”.`, 400, undefined, true)
}
