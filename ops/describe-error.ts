/**
 * What of an error may stand in the log. Databases repeat in their messages what was to be written, and hang it on the
 * error too: of these only what says which statement failed, and why, is kept.
 */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, status, cause } = error as { code?: unknown; status?: unknown; cause?: unknown }
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: withoutValues(error.stack ?? ''),
    ...(code !== undefined && { code }),
    ...(status !== undefined && { status }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  }
}

/** Cuts the parameters that Drizzle appends to a query, and the key that MongoDB says is a duplicate. */
export function withoutValues(text: string): string {
  return text.replace(/\n?params: [\s\S]*?(?=\n {4}at |$)/g, '').replace(/dup key: .*/g, 'dup key')
}
