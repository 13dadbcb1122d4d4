import { messageOf } from '@/ops/reason-of'

/**
 * Runs a program; an error ends it with one line on standard error, and code 1. The message must say what was wrong,
 * where, and what to do. `DEBUG=1` shows the stack too.
 */
export async function failInOneLine(program: () => Promise<void>): Promise<void> {
  try {
    await program()
  } catch (error) {
    console.error(`firsthand: ${messageOf(error).replace(/\s*\n\s*/g, ' ')}`)
    if (process.env.DEBUG) console.error(error)
    process.exit(1)
  }
}
