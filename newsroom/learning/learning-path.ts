import type { BasePayload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { Range } from '@/actions/report/range'

/** Where the page about readers is, on which days, and of which action. */
export function learningPath(
  { config }: Pick<BasePayload, 'config'>,
  range?: Range,
  action?: string,
): string {
  const path = formatAdminURL({ adminRoute: config.routes.admin, path: '/learning' })
  const query = new URLSearchParams({ ...range, ...(action !== undefined && { action }) }).toString()
  return query ? `${path}?${query}` : path
}
