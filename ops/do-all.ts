/**
 * Does one thing after the other, and those after one that fails as well.
 * @throws what failed; an AggregateError with this message where several did
 */
export async function doAll(works: Iterable<() => Promise<unknown>>, message: string): Promise<void> {
  const failures: unknown[] = []
  for (const work of works) await work().catch((error: unknown) => failures.push(error))
  if (failures.length === 1) throw failures[0]
  if (failures.length > 1) throw new AggregateError(failures, message)
}
