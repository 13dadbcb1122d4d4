import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/**
 * Does all of this work or none of it, where the database has transactions: in the one that the request is in already, or
 * else in one of its own. Pass the request on to each operation that belongs to it.
 * @throws what the work threw, after everything was undone
 */
export async function inTransaction<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const isOurs = await initTransaction(req)
  try {
    const result = await work()
    if (isOurs) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
