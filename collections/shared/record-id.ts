import { NotFound, type PayloadRequest } from 'payload'

/**
 * The id in the path of an endpoint of our own.
 * @throws NotFound when it has none
 */
export function recordIdIn({ routeParams, t }: PayloadRequest, name = 'id'): string {
  const id = routeParams?.[name]
  if (typeof id !== 'string') throw new NotFound(t)
  return id
}
