import type { Field, ValidationFieldError } from 'payload'

/** A status that is none of the two. */
export function statusErrors(data: unknown): ValidationFieldError[] {
  const status = isObject(data) ? data._status : undefined
  if (status === undefined || status === 'draft' || status === 'published') return []
  return [{ path: '_status', message: 'Write draft or published.' }]
}

/** The fields whose values are of the wrong kind, at whatever depth. Nothing and null are of every kind. */
export function formErrors(fields: Field[], data: unknown, path = ''): ValidationFieldError[] {
  if (!isObject(data)) return [{ path, message: 'Write an object with a value for each field.' }]
  return fields.flatMap((field) => {
    if (!('name' in field)) return inner(field).flatMap((nested) => formErrors([nested], data, path))
    const value = data[field.name]
    if (value === undefined || value === null) return isNullGroup(field, value) ? [wrong(field, path)] : []
    if (field.type === 'group') return formErrors(field.fields, value, `${path}${field.name}.`)
    if (field.type === 'array') {
      if (isNoRows(value)) return []
      if (!Array.isArray(value)) return [wrong(field, path)]
      return value.flatMap((row, index) => formErrors(field.fields, row, `${path}${field.name}.${index}.`))
    }
    return isOfKind(field, value) ? [] : [wrong(field, path)]
  })
}

/** The fields within one that has no value of its own. */
export function inner(field: Field): Field[] {
  if (field.type === 'tabs') return field.tabs.flatMap((tab) => tab.fields)
  return 'fields' in field ? field.fields : []
}

/** The panel's forms say so of a list in which nothing is. */
const isNoRows = (value: unknown) => value === 0 || value === '0'

const isNullGroup = (field: Field, value: unknown) => field.type === 'group' && value === null

function wrong(field: Field & { name: string }, path: string): ValidationFieldError {
  return {
    path: `${path}${field.name}`,
    message: `This is no value for a field of the kind “${field.type}”.`,
  }
}

function isOfKind(field: Field, value: unknown): boolean {
  if ('hasMany' in field && field.hasMany) {
    return Array.isArray(value) && value.every((one) => isOne(field, one))
  }
  return isOne(field, value)
}

function isOne(field: Field, value: unknown): boolean {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'select':
    case 'email':
    case 'radio':
      // SQLite would cut the text off at a NUL.
      return typeof value === 'string' && !value.includes('\0')
    case 'number':
      return value === '' || Number.isFinite(Number(value))
    case 'checkbox':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    case 'date':
      return value === '' || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    case 'relationship':
    case 'upload':
      return typeof value === 'string' || isObject(value)
    case 'richText':
      return isObject(value)
    default:
      return true
  }
}

/** Whether a value has fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
