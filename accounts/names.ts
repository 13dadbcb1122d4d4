import type { BasePayload } from 'payload'

/** What colleagues are called. Their names are no secret among staff; all else about them is. */
export async function namesOf(
  payload: BasePayload,
  ids: (string | undefined)[],
): Promise<(id: string | undefined) => string | undefined> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids.filter((id) => id !== undefined) } },
    select: { name: true },
    depth: 0,
    pagination: false,
  })
  return (who) => docs.find(({ id }) => id === who)?.name
}

/** What one colleague is called. */
export async function nameOf(payload: BasePayload, id: string | undefined): Promise<string | undefined> {
  return id ? (await namesOf(payload, [id]))(id) : undefined
}
