import { expect, test } from '@jest/globals'
import { formErrors } from '@/collections/shared/form-errors'

const rows = { name: 'rows', type: 'array' as const, fields: [{ name: 'title', type: 'text' as const }] }

test.each([
  ['nothing', undefined],
  ['no rows', []],
  ['no rows, as the panel’s forms say it', 0],
  ['rows', [{ title: 'One' }]],
])('a list may be %s', (_, value) => {
  expect(formErrors([rows], { rows: value })).toEqual([])
})

test.each([
  ['a text', 'One'],
  ['a number', 1],
  ['one row', { title: 'One' }],
  ['texts', ['One']],
])('a list may not be %s', (_, value) => {
  expect(formErrors([rows], { rows: value })).not.toEqual([])
})
