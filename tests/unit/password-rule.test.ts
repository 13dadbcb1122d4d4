import { describe, expect, test } from '@jest/globals'
import { passwordProblem } from '@/accounts/password-rule'

const owner = { name: 'Ji-won Park', email: 'jiwon.park@voices.example' }

describe('a password', () => {
  test.each([
    'a password for tests',
    'correct horse battery',
    'kmT9-xYz_pQ2aB4c',
    '강물은 밤에도 흐르고 있었다',
    'river jiwon lantern',
  ])('may be %s', async (password) => {
    expect(await passwordProblem(password, owner)).toBeUndefined()
  })

  test.each([
    ['', /at least 12/],
    ['eleven char', /at least 12/],
    ['x'.repeat(257), /at most 256/],
    ['password1234', /first that others would guess/],
    ['aaaaaaaaaaaaaaa', /first that others would guess/],
    ['123456789012', /first that others would guess/],
    ['firsthand2026', /first that others would guess/],
    ['jiwon.park@voices.example', /your name or address/],
    ['Jiwon.Park2026', /your name or address/],
  ])('may not be %s', async (password, message) => {
    expect(await passwordProblem(password, owner)).toMatch(message)
  })

  test('asks for no digits, capitals or signs', async () => {
    expect(await passwordProblem('lantern over the river')).toBeUndefined()
  })
})
