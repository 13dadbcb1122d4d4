import { randomUUID } from 'node:crypto'
import type { Block, Field } from 'payload'
import { z } from 'zod'
import { publicCollections } from '@/content/paths'
import { formErrors, inner, isObject } from './form-errors'

/**
 * A property that says how something looks or behaves, and never holds words: of another form than the editor writes, it
 * becomes what it is by default.
 */
const aspect = <Type extends z.ZodType>(type: Type, byDefault: z.output<Type>) =>
  type.optional().catch(byDefault)

const version = aspect(z.number(), 1)
const elementFormat = aspect(z.enum(['', 'left', 'start', 'center', 'right', 'end', 'justify']), '')

const element = {
  version,
  format: elementFormat,
  indent: aspect(z.number(), 0),
  direction: aspect(z.enum(['ltr', 'rtl']).nullable(), null),
  textFormat: aspect(z.number(), 0),
  textStyle: aspect(z.literal(''), ''),
}

const characters = {
  version,
  format: aspect(z.union([z.number(), z.literal('')]), 0),
  detail: aspect(z.number(), 0),
  mode: aspect(z.enum(['normal', 'token', 'segmented']), 'normal'),
  style: aspect(z.literal(''), ''),
}

/** It is always the same, or the editor does not open the text. */
const tab = {
  text: z.literal('\t').catch('\t'),
  detail: z.literal(2).catch(2),
  mode: z.literal('normal').catch('normal'),
}

/** Those of Payload and of our seeds are hexadecimal. A word is none. */
const nodeId = z
  .string()
  .regex(/^[\da-f-]{1,36}$/i)
  .catch(() => randomUUID())

const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])

const linkFields = z.object({
  linkType: z.enum(['custom', 'internal']).nullish(),
  url: z.string().nullish(),
  doc: z.object({ relationTo: z.enum(publicCollections), value: reference.nullish() }).nullish(),
  newTab: z.boolean().nullish(),
})

/**
 * The form of the texts that our editor makes, with these blocks between their paragraphs. Parsed by it, a text loses
 * every property that the editor's nodes do not have: nobody would see there what was written into it.
 * @see the `exportJSON` of lexical's nodes, and of those that Payload adds
 */
export function editorText(blocks: readonly Block[]) {
  const children: z.ZodType = z.lazy(() => z.array(z.discriminatedUnion('type', nodes)).optional())
  const container = { ...element, children }
  const nodes = [
    z.object({ type: z.literal('text'), text: z.string(), ...characters }),
    z.object({ type: z.literal('tab'), ...characters, ...tab }),
    z.object({ type: z.literal('linebreak'), version }),
    z.object({ type: z.literal('paragraph'), ...container }),
    z.object({
      type: z.literal('heading'),
      tag: aspect(z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']), 'h2'),
      ...container,
    }),
    z.object({
      type: z.literal('list'),
      listType: aspect(z.enum(['bullet', 'number', 'check']), 'bullet'),
      tag: aspect(z.enum(['ul', 'ol']), 'ul'),
      start: aspect(z.number(), 1),
      ...container,
    }),
    z.object({
      type: z.literal('listitem'),
      value: aspect(z.number(), 1),
      checked: aspect(z.boolean(), false),
      ...container,
    }),
    z.object({ type: z.literal('link'), id: nodeId, fields: linkFields, ...container }),
    z.object({ type: z.literal('autolink'), fields: linkFields, ...container }),
    ...(blocks.length > 0
      ? [z.object({ type: z.literal('block'), version, format: elementFormat, fields: blockFields(blocks) })]
      : []),
  ] as const
  return z.object({ root: z.object({ type: z.literal('root'), ...container }) })
}

function blockFields(blocks: readonly Block[]) {
  const named = z.looseObject({
    id: nodeId,
    blockType: z.enum(blocks.map(({ slug }) => slug)),
    blockName: z.string().nullish(),
  })
  return named.transform(({ id, blockType, blockName, ...values }, { issues }) => {
    const { fields = [] } = blocks.find(({ slug }) => slug === blockType) ?? {}
    for (const { path, message } of formErrors(fields, values))
      issues.push({ code: 'custom', input: values, path: path.split('.'), message })
    if (issues.length > 0) return z.NEVER
    return { id, blockType, ...(blockName !== undefined && { blockName }), ...ownValues(fields, values) }
  })
}

/** What the fields have of some values, and what is referred to by its id alone. */
function ownValues(fields: Field[], values: Record<string, unknown>): Record<string, unknown> {
  const entries = fields.flatMap((field) => {
    if (!('name' in field)) return Object.entries(ownValues(inner(field), values))
    const value = values[field.name]
    return value === undefined ? [] : [[field.name, ownValue(field, value)] as const]
  })
  return Object.fromEntries(entries)
}

function ownValue(field: Field, value: unknown): unknown {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return Array.isArray(value) ? value.map(idIn) : idIn(value)
    case 'array':
      if (!Array.isArray(value)) return []
      return value.map((row) => ({ ...ownValues(field.fields, row), id: nodeId.parse(row.id) }))
    case 'group':
      return isObject(value) ? ownValues(field.fields, value) : value
    default:
      return value
  }
}

const idIn = (value: unknown) => reference.safeParse(value).data ?? null
