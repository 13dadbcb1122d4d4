/** What staff may be. A user holds any number of these; the matrix is in docs/access.md. */
export const roles = ['author', 'editor', 'guardian', 'admin'] as const

export type Role = (typeof roles)[number]

type Roled = { roles?: readonly Role[] | null } | null | undefined

/** Whether the user holds at least one of these roles; nobody does when signed out. */
export function hasRole(user: Roled, ...wanted: Role[]): boolean {
  return user?.roles?.some((role) => wanted.includes(role)) ?? false
}

/** Whether the user is staff at all: an account whose roles were all taken away is not. */
export function isStaff(user: Roled): boolean {
  return hasRole(user, ...roles)
}
