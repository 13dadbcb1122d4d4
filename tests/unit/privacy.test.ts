import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { Field } from 'payload'
import { testSecrets } from '../support/secrets'

Object.assign(process.env, testSecrets)

const text = readFileSync('docs/privacy.md', 'utf8')

/** The last cell of the line of a table that has these words. */
function periodOf(words: string): string {
  const line = text.split('\n').find((each) => each.startsWith('|') && each.includes(words))
  return line?.split('|').at(-2)?.trim() ?? ''
}

const namesOf = (fields: Field[]) => fields.flatMap((field) => ('name' in field ? field.name : []))

/** What is written as code between two places of the page. */
function namedBetween(start: string, end: string): string[] {
  const from = text.indexOf(start)
  return [...text.slice(from, text.indexOf(end, from)).matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
}

test('it is kept for as long as docs/privacy.md says', async () => {
  const { keptMonths } = await import('@/actions/look-after')
  const { confirmDays } = await import('@/actions/supporters/links')
  const { formsWithin } = await import('@/actions/attempts')
  const { repeatWithin } = await import('@/actions/visitors')
  const { env } = await import('@/env')
  expect(periodOf('how often a page')).toBe(`${keptMonths} months`)
  expect(periodOf('that somebody has left')).toBe(`${keptMonths} months`)
  expect(periodOf('that somebody has just seen')).toBe(`${repeatWithin / 1000} seconds`)
  expect(periodOf('how many forms')).toBe(`${formsWithin / 60} minutes`)
  expect(periodOf('nobody has confirmed')).toBe(`${confirmDays} days`)
  expect(text).toContain(`\`BACKUP_DAYS\` (${env.BACKUP_DAYS} days`)
})

test('nothing is kept that docs/privacy.md does not name', async () => {
  const { actionCounts } = await import('@/collections/action-counts')
  const { supporters } = await import('@/collections/supporters')
  const { donations } = await import('@/collections/donations')
  expect(namesOf(actionCounts.fields)).toEqual(namedBetween('`action-counts`: ', '; no time of day'))
  expect(namesOf(supporters.fields).sort()).toEqual(namedBetween('| a sign-up: ', ' | database').sort())
  expect(namesOf(donations.fields)).toEqual(namedBetween('the gift is kept: ', ', until a full refund'))
})
