/** What staff may be. A user holds any number of these; the matrix is in docs/access.md. */
export const roles = ['author', 'editor', 'guardian', 'admin'] as const

export type Role = (typeof roles)[number]

type Roled = { roles?: readonly Role[] | null; deactivated?: boolean | null } | null | undefined

/** Whether the user holds at least one of these roles. Nobody does when signed out or deactivated. */
export function hasRole(user: Roled, ...wanted: Role[]): boolean {
  if (user?.deactivated) return false
  return user?.roles?.some((role) => wanted.includes(role)) ?? false
}

/** Whether the user is staff at all: one who is deactivated, or whose roles were all taken away, is not. */
export function isStaff(user: Roled): boolean {
  return hasRole(user, ...roles)
}

/** Whether the user may put something on the site: editors and admins. */
export function isPublisher(user: Roled): boolean {
  return hasRole(user, 'editor', 'admin')
}
