import type { CollectionConfig, GlobalConfig, PayloadRequest, Plugin } from 'payload'
import { defaultLocale, isLocale } from '@/messages/locales'

/**
 * Lets every request be about some language: the default one where it names none, or none of ours. Without fallback
 * between languages, which editors must not have, Payload leaves the language of such a request open, and then drops
 * all translatable text of what is written without a word.
 */
export const defaultLocaleForAll: Plugin = (config) => ({
  ...config,
  collections: config.collections?.map(withDefaultLocale),
  globals: config.globals?.map(withDefaultLocale),
})

function withDefaultLocale<Config extends CollectionConfig | GlobalConfig>(config: Config): Config {
  const ensureLocale = ({ args, req }: { args: unknown; req: PayloadRequest }) => {
    if (req.locale !== 'all' && !isLocale(req.locale)) req.locale = defaultLocale
    return args
  }
  return {
    ...config,
    hooks: { ...config.hooks, beforeOperation: [ensureLocale, ...(config.hooks?.beforeOperation ?? [])] },
  }
}
