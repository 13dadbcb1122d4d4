/** One value for all of a process: the site's parts are bundled apart, and a bundle may load a file that another has. */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`firsthand.${name}`)
  const kept: T | undefined = Reflect.get(globalThis, key)
  if (kept !== undefined) return kept
  const made = make()
  Reflect.set(globalThis, key, made)
  return made
}
