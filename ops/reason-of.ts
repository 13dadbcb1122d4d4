import { withoutValues } from './describe-error'

/** What is said of an error to whoever runs a program: its own sentence, and of several failures what they were. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error)
  return error instanceof Error ? error.message : String(error)
}

/**
 * Why something failed, in one sentence for whoever runs the site: what the database itself said, as what is around it
 * repeats whole queries and what they hold, and of several failures each once.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) {
    const reasons = new Set(error.errors.map((each) => reasonOf(each).replace(/\.$/, '')))
    return `${error.message} (${[...reasons].join('; ')})`
  }
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? reasonOf(error.cause) : withoutValues(error.message)
}
