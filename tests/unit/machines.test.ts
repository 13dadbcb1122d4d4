import { expect, test } from '@jest/globals'
import { machineHeaders, robotsDirectives } from '@/content/machines'

test('what is asked of machines is said in their words, and nothing else', () => {
  expect(robotsDirectives()).toEqual([])
  expect(robotsDirectives({})).toEqual([])
  expect(robotsDirectives({ noIndex: true })).toEqual(['noindex'])
  expect(robotsDirectives({ noTraining: true })).toEqual(['noai', 'noimageai'])
  expect(robotsDirectives({ noPreview: true })).toEqual(['max-image-preview:none'])
})

test('headers say the same, and reserve the right to mine the text where training is refused', () => {
  expect(machineHeaders({})).toEqual({})
  expect(machineHeaders({ noIndex: true, noPreview: true })).toEqual({
    'X-Robots-Tag': 'noindex, max-image-preview:none',
  })
  expect(machineHeaders({ noTraining: true })).toEqual({
    'X-Robots-Tag': 'noai, noimageai',
    'TDM-Reservation': '1',
  })
})
