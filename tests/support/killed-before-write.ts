import config from '@payload-config'

/**
 * Has this process kill itself right before its database is told to write for the Nth time, by any of these methods.
 * Call it before the database is opened. @returns how to begin to count
 */
export async function killBeforeWrite(fatal: number, methods: readonly string[]): Promise<() => void> {
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
