type Offer = { url?: string; reason?: string; stop: () => Promise<void> }

/**
 * A MongoDB to test on: the server that TEST_MONGODB_URL names, else a replica set that `mongodb-memory-server` fetches
 * and starts where there is a network, else the reason why there is none.
 */
export async function offerMongodb(): Promise<Offer> {
  const url = process.env.TEST_MONGODB_URL
  if (url) return { url, stop: async () => {} }
  try {
    const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
    const set = await MongoMemoryReplSet.create({ replSet: { count: 1 } })
    return { url: set.getUri(), stop: async () => void (await set.stop()) }
  } catch (error) {
    const cause = error instanceof Error ? error.message.split('\n')[0] : error
    return {
      reason: `TEST_MONGODB_URL names no server, and none could be fetched (${cause})`,
      stop: async () => {},
    }
  }
}
