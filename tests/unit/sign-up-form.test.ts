import { expect, test } from '@jest/globals'
import { readSignUp } from '@/actions/supporters/sign-up-form'

const typed = { email: 'a@test.example', name: 'A', message: '', agree: 'on' }

test('a message keeps its lines, and one with other control characters is refused at once, however many lines it has', () => {
  const message = 'On Mondays:\r\n\tfrom nine.\n\nGladly.'
  expect(readSignUp({ ...typed, message }, 'volunteer')).toMatchObject({ data: { message } })
  const begun = performance.now()
  const hostile = { ...typed, message: `a${'\n'.repeat(28)}\0b` }
  expect(readSignUp(hostile, 'volunteer')).toEqual({ problems: { message: 'characters' } })
  expect(performance.now() - begun).toBeLessThan(500)
})
