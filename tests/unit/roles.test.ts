import { describe, expect, test } from '@jest/globals'
import { hasRole, isStaff } from '@/access/roles'

describe('roles', () => {
  test('are held by those who have them', () => {
    expect(hasRole({ roles: ['author'] }, 'author', 'editor')).toBe(true)
    expect(hasRole({ roles: ['author'] }, 'editor')).toBe(false)
    expect(isStaff({ roles: ['guardian'], deactivated: false })).toBe(true)
  })

  test.each([
    null,
    undefined,
    {},
    { roles: null },
    { roles: [] },
    { roles: ['author', 'editor', 'guardian', 'admin'] as const, deactivated: true },
  ])('are not held by %j', (user) => {
    expect(hasRole(user, 'author', 'editor', 'guardian', 'admin')).toBe(false)
    expect(isStaff(user)).toBe(false)
  })
})
