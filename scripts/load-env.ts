import nextEnv from '@next/env'

/** Reads `.env` as Next does, before anything imports `env.ts`. Imported for that alone. */
nextEnv.loadEnvConfig(process.cwd(), process.env.NODE_ENV === 'development', {
  info: () => {},
  error: console.error,
})
