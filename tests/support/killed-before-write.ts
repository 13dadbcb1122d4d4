import config from '@payload-config'

/** How Payload writes to a database. */
const methods = [
  'create',
  'createVersion',
  'updateOne',
  'updateVersion',
  'updateGlobal',
  'deleteOne',
  'deleteMany',
  'deleteVersions',
  'commitTransaction',
] as const

/**
 * Has this process kill itself right before its database is told to write for the Nth time.
 * Call it before the database is opened. @returns how to begin to count
 */
export async function killBeforeWrite(fatal: number): Promise<() => void> {
  let writes = 0
  const sanitized = await config
  const { init } = sanitized.db
  sanitized.db.init = (args) => {
    const adapter = init(args)
    for (const name of methods) {
      const write = Reflect.get(adapter, name)
      Reflect.set(adapter, name, (...given: unknown[]) => {
        writes++
        if (writes === fatal) process.kill(process.pid, 'SIGKILL')
        return Reflect.apply(write, adapter, given)
      })
    }
    return adapter
  }
  return () => {
    writes = 0
  }
}
