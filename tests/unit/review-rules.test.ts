import { describe, expect, test } from '@jest/globals'
import { changedFields } from '@/review/content-changes'
import { openSteps, refusalToPublish, type Situation, stateAfterChange } from '@/review/rules'

const author = { id: 'author', mayChange: true, mayPublish: false, mayTakeDown: false }
const editor = { id: 'editor', mayChange: true, mayPublish: true, mayTakeDown: false }
const guardian = { id: 'guardian', mayChange: false, mayPublish: false, mayTakeDown: true }

const takedown = { at: '2026-11-24T15:19:00.000Z', reason: 'She asked for it.' }

const situation = (more: Partial<Situation>): Situation => ({
  state: 'draft',
  isPending: true,
  changedBy: 'author',
  user: author,
  requireSecondReviewer: false,
  ...more,
})

describe('the steps that are open', () => {
  test.each([
    ['the author of a draft', {}, ['ask']],
    ['the author, once asked', { state: 'in-review' }, []],
    ['the author of what was sent back', { state: 'returned' }, ['ask']],
    ['an editor, unasked', { user: editor }, ['ask', 'approve']],
    ['an editor, asked', { user: editor, state: 'in-review' }, ['approve', 'return']],
    ['an editor, after the approval', { user: editor, state: 'approved' }, ['return']],
    ['who may not change it', { user: { ...guardian, mayTakeDown: false }, state: 'in-review' }, []],
    ['a guardian, of what is on the site', { user: guardian, isPending: false }, ['take-off']],
    ['an editor, of what a guardian took down', { user: editor, takedown }, ['ask', 'approve', 'put-back']],
    [
      'the same, once confirmed',
      { user: editor, takedown: { ...takedown, confirmedBy: 'editor' } },
      ['ask', 'approve'],
    ],
    ['the author of what was taken down', { takedown }, ['ask']],
    ['anybody, when all is published', { user: editor, isPending: false }, []],
    ['an editor with a change of their own', { user: editor, changedBy: 'editor' }, ['ask', 'approve']],
    [
      'the same where two people are wanted',
      { user: editor, changedBy: 'editor', requireSecondReviewer: true },
      ['ask'],
    ],
    [
      'another editor there',
      { user: editor, changedBy: 'colleague', requireSecondReviewer: true, state: 'in-review' },
      ['approve', 'return'],
    ],
  ] as [string, Partial<Situation>, string[]][])('to %s', (_, more, steps) => {
    expect(openSteps(situation(more))).toEqual(steps)
  })
})

describe('publishing', () => {
  const refusal = (more: Partial<Situation & { isScheduled: boolean }>) =>
    refusalToPublish({ ...situation({ user: editor }), isScheduled: false, ...more })

  test('is an editor’s to do', () => expect(refusal({ changedBy: 'editor' })).toBeUndefined())
  test('is nobody’s alone where two people are wanted', () => {
    expect(refusal({ changedBy: 'editor', requireSecondReviewer: true })).toMatch(/second pair of eyes/)
    expect(refusal({ changedBy: 'author', requireSecondReviewer: true })).toBeUndefined()
    expect(refusal({ changedBy: 'editor', requireSecondReviewer: true, state: 'approved' })).toBeUndefined()
  })
  test('at a set hour needs an approval that still stands', () => {
    expect(refusal({ isScheduled: true })).toMatch(/changed after/)
    expect(refusal({ isScheduled: true, state: 'in-review' })).toMatch(/changed after/)
    expect(refusal({ isScheduled: true, state: 'approved' })).toBeUndefined()
  })
})

describe('publishing what a guardian took down', () => {
  const refusal = (more: Partial<Situation & { isScheduled: boolean }>) =>
    refusalToPublish({ ...situation({ user: editor, takedown }), isScheduled: false, ...more })

  test('is refused with the reason, whatever was approved, at whatever hour, to scripts as well', () => {
    for (const more of [{}, { state: 'approved' }, { isScheduled: true }, { user: undefined }] as const) {
      expect(refusal(more)).toMatch(/2026-11-24.*She asked for it/)
    }
    expect(refusal({ takedown: { at: takedown.at } })).toMatch(/without giving a reason/)
  })
  test('is for whoever confirmed it, and no one else', () => {
    expect(refusal({ takedown: { ...takedown, confirmedBy: 'editor' } })).toBeUndefined()
    expect(refusal({ takedown: { ...takedown, confirmedBy: 'colleague' } })).toMatch(/She asked for it/)
  })
})

describe('a change after the approval', () => {
  const state = (more: Partial<Situation>) => stateAfterChange(situation({ state: 'approved', ...more }))

  test('by an author needs another review', () => expect(state({ user: author })).toBe('in-review'))
  test('by an editor does not', () => expect(state({ user: editor, changedBy: 'editor' })).toBe('approved'))
  test('by an editor does where two people are wanted', () => {
    expect(state({ user: editor, changedBy: 'editor', requireSecondReviewer: true })).toBe('in-review')
  })
})

describe('what has changed', () => {
  test('is told by field, at whatever depth', () => {
    const before = { quote: 'a', citation: { title: 'x', url: null }, topics: ['1'] }
    expect(changedFields(before, { quote: 'b', citation: { title: 'y' }, topics: ['1'] })).toEqual([
      'quote',
      'citation',
    ])
    expect(changedFields(before, { topics: ['1', '2'] })).toEqual(['topics'])
    expect(changedFields(before, { quote: '' })).toEqual(['quote'])
  })
  test('is nothing where only what the system keeps or what means nothing differs', () => {
    const before = { quote: 'a', contentNote: null, topics: [], citation: { url: null }, _status: 'draft' }
    const after = {
      ...before,
      contentNote: '',
      topics: null,
      citation: {},
      _status: 'published',
      updatedAt: 'x',
    }
    expect(changedFields(before, after)).toEqual([])
  })
})
