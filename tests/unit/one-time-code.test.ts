import { describe, expect, test } from '@jest/globals'
import { hashOf, newRecoveryCodes, newSecret, stepOf } from '@/accounts/one-time-code'

/** The test vectors of RFC 6238, appendix B (SHA-1), cut to six digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('a one-time code', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('at %i seconds is %s, as the standard says', (seconds, code) => {
    expect(stepOf(code, secret, seconds * 1000)).toBe(Math.floor(seconds / 30))
  })

  test('is good one step early or late, and tells which step it was', () => {
    const step = Math.floor(1111111109 / 30)
    expect(stepOf('081804', secret, (1111111109 + 30) * 1000)).toBe(step)
    expect(stepOf('081 804', secret, (1111111109 - 30) * 1000)).toBe(step)
    expect(stepOf('081804', secret, (1111111109 + 61) * 1000)).toBeUndefined()
  })

  test.each(['', '000000', '08180', '0818044', 'abcdef'])('is not %j', (code) => {
    expect(stepOf(code, secret, 1111111109 * 1000)).toBeUndefined()
  })
})

test('a new secret has 160 bits, and a picture that asks nothing of another host', () => {
  const { secret: made, picture } = newSecret('somebody@test.example')
  expect(made).toMatch(/^[A-Z2-7]{32}$/)
  const svg = Buffer.from(picture.split(',')[1] ?? '', 'base64').toString()
  expect(svg).toMatch(/^<svg/)
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/http|href/)
})

test('recovery codes are ten, random, and recognised however they are typed', () => {
  const codes = newRecoveryCodes()
  expect(codes).toHaveLength(10)
  expect(new Set([...codes, ...newRecoveryCodes()]).size).toBe(20)
  for (const code of codes) {
    expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/)
    expect(hashOf(` ${code.toLowerCase().replaceAll('-', '')} `)).toBe(hashOf(code))
  }
})
