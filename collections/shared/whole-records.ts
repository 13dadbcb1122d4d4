import type { CollectionConfig, GlobalConfig, Plugin } from 'payload'

/**
 * Lets what is looked at after a save be all of the record, and the answer with it: Payload hands hooks no more than the
 * fields that whoever saves asked to be answered (`select`), or of what is referred to (`populate`), and a check finds
 * nothing in what it is not given. Whoever saves, by whichever way. Reading may ask for less.
 */
export const wholeRecords: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map(saidWhole),
  globals: config.globals?.map(saidWhole),
})

const writes = new Set(['create', 'update', 'updateByID', 'restoreVersion'])

function saidWhole<Config extends CollectionConfig | GlobalConfig>(config: Config): Config {
  const sayWhole = ({ args, operation }: { args: object; operation: string }) =>
    writes.has(operation) ? { ...args, select: undefined, populate: undefined } : args
  const before = config.hooks?.beforeOperation ?? []
  return { ...config, hooks: { ...config.hooks, beforeOperation: [sayWhole, ...before] } }
}
