import type { CollectionConfig, Config, GlobalConfig } from 'payload'
import { accountHooks } from './account-hooks'
import { recordDelete, stageChange, stageGlobalChange } from './save-hooks'
import { asJob } from './way'
import { writeAhead } from './write-ahead'

const trail = 'audit-entries'

/**
 * Records what is done to every collection and global there is, so that a new one cannot be forgotten. It goes last
 * among the plugins: its hooks must see what the others made of a save. A collection that machines fill (counts of
 * clicks, say) opts out with `custom: { audit: false }`.
 */
export function audit(config: Config): Config {
  const globals = new Set(config.globals?.map(({ slug }) => slug))
  return {
    ...config,
    collections: config.collections?.map((collection) =>
      collection.slug === trail || collection.custom?.audit === false ? collection : withHooks(collection),
    ),
    globals: config.globals?.map(withGlobalHooks),
    onInit: async (payload) => {
      await config.onInit?.(payload)
      writeAhead(payload, globals)
      const { run, runByID } = payload.jobs
      payload.jobs.run = (args) => asJob(() => run(args))
      payload.jobs.runByID = (args) => asJob(() => runByID(args))
    },
  }
}

function withHooks(collection: CollectionConfig): CollectionConfig {
  const saving = { beforeChange: stageChange, beforeDelete: recordDelete }
  const added = collection.auth ? { ...saving, ...accountHooks } : saving
  return { ...collection, hooks: add(collection.hooks, added) }
}

function withGlobalHooks(global: GlobalConfig): GlobalConfig {
  const beforeChange = [...(global.hooks?.beforeChange ?? []), stageGlobalChange]
  return { ...global, hooks: { ...global.hooks, beforeChange } }
}

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Adds a hook of each kind at the end. */
function add(hooks: Hooks = {}, added: { [Name in keyof Hooks]: NonNullable<Hooks[Name]>[number] }): Hooks {
  const kinds = Object.entries(added).map(([name, hook]) => [
    name,
    [...(Reflect.get(hooks, name) ?? []), hook],
  ])
  return { ...hooks, ...Object.fromEntries(kinds) }
}
