import { z } from 'zod'

/**
 * The environment, parsed once. Everything here is for the server alone; the browser is given no variable at
 * all, so there is no client half and nothing is named NEXT_PUBLIC_.
 */
if (typeof window !== 'undefined')
  throw new Error('env.ts is for the server and was imported by a browser file')

/** Where the data lies when nothing is configured. */
export const defaultDatabaseUrl = 'file:./data/firsthand.db'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const

const isCount = 'must be a number from 0 to 10'

const isPort = 'must be a number from 1 to 65535'

const isDays = 'must be a number of days from 1 to 3650'

const secret = z.string().min(32, 'must be at least 32 characters')

const positive = (usual: number) =>
  z.coerce.number('must be a number above 0').positive('must be a number above 0').default(usual)

const schema = z.object({
  /** Which database, and so which adapter: `database.ts` reads the scheme. */
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|mongodb(\+srv)?:\/\/.+)$/, 'must begin with file:, mongodb:// or mongodb+srv://')
    .default(defaultDatabaseUrl),
  /** Signs the sessions of staff. */
  PAYLOAD_SECRET: secret,
  /** Encrypts the identity vault: 32 bytes, as AES-256 wants. */
  VAULT_KEY: z.string().refine(isBase64Of32Bytes, 'must be 32 bytes in base64'),
  /** The vault's key before the present one, while it is being changed: `npm run vault:rotate`. */
  VAULT_KEY_PREVIOUS: z.string().refine(isBase64Of32Bytes, 'must be 32 bytes in base64').optional(),
  /** Kept for what may sign links to previews one day. Previews of today are for who is signed in, and need no link. */
  PREVIEW_SECRET: secret.optional(),
  /** The folder that uploaded files lie in. None that a web server shows: each file is handed out by an access rule. */
  MEDIA_DIR: z.string().default('data/media'),
  /** What an uploaded file may weigh. It is held in memory while it is looked at and made anew. */
  UPLOAD_LIMIT_MB: positive(50),
  /**
   * How many pixels a picture may have. Decoding takes four bytes for each, whatever the file weighs; 64 million is more
   * than phones and most cameras make.
   */
  PICTURE_LIMIT_MEGAPIXELS: positive(64),
  /** How long a backup is kept: what was withdrawn is gone from all of them after as many days. */
  BACKUP_DAYS: z.coerce.number(isDays).int(isDays).min(1, isDays).max(3650, isDays).default(30),
  PORT: z.coerce.number(isPort).int(isPort).min(1, isPort).max(65_535, isPort).default(3000),
  /** The address to listen on. Only this machine, unless a proxy on another one must reach it. */
  HOST: z.string().default('127.0.0.1'),
  /** How many proxies of ours stand in front: whose word about a client's address is believed. */
  TRUSTED_PROXIES: z.coerce.number(isCount).int(isCount).min(0, isCount).max(10, isCount).default(0),
  /** Where readers reach the site: canonical links, cookies and the panel's own origin follow from it. */
  SITE_URL: z.url({ protocol: /^https?$/, error: 'must be a http(s) address' }).optional(),
  /** Where scripts and the worker reach the site; SITE_URL unless they are on another network. */
  INTERNAL_URL: z.url({ protocol: /^https?$/, error: 'must be a http(s) address' }).optional(),
  /** Sets the password of the demo staff; a random one is printed otherwise. */
  DEMO_PASSWORD: z.string().min(12, 'must be at least 12 characters').optional(),
  /** The server that sends mail. Without one, messages are written to data/outbox. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@host:587' })
    .optional(),
  /** The address that mail comes from. */
  MAIL_FROM: z
    .email('must be an address such as newsroom@example.org')
    .default('no-reply@localhost.localdomain'),
  /** Whom to tell of a weakness, as security.txt says it; without one there is no such file. */
  SECURITY_CONTACT: z
    .string()
    .regex(
      /^((https:\/\/|mailto:)\S+|[^\s@:]+@[^\s@:]+)$/,
      'must be an address such as security@example.org, or a page (https://…)',
    )
    .transform((contact) => (contact.includes(':') ? contact : `mailto:${contact}`))
    .optional(),
  /** Who does what is scheduled: the web process itself, or, with `off`, the one worker beside it. */
  JOBS: z.enum(['inline', 'off'], 'must be inline or off').default('inline'),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
})

export type Env = Omit<z.infer<typeof schema>, 'SITE_URL' | 'INTERNAL_URL'> & {
  SITE_URL: string
  INTERNAL_URL: string
}

/** Raised for a wrong or missing variable; the message names it and says what it must be. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

function isBase64Of32Bytes(value: string): boolean {
  return /^[A-Za-z0-9+/]{43}=$/.test(value)
}

/**
 * Checks a set of variables and fills in the defaults. An empty variable counts as absent, as in a shell.
 * @throws EnvironmentError naming each variable that is wrong, on one line.
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const complaints = result.error.issues.map((issue) => {
      const name = String(issue.path[0])
      return given[name] === undefined
        ? `${name} is missing: set it in .env, which \`npm run setup\` writes where there is none`
        : `${name} ${issue.message}`
    })
    throw new EnvironmentError(complaints.join('; '))
  }
  const SITE_URL = (result.data.SITE_URL ?? `http://localhost:${result.data.PORT}`).replace(/\/$/, '')
  const INTERNAL_URL = (result.data.INTERNAL_URL ?? SITE_URL).replace(/\/$/, '')
  return { ...result.data, SITE_URL, INTERNAL_URL }
}

export const env: Env = parseEnv(process.env)
