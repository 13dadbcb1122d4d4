import { z } from 'zod'

const complaint = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z.object({ secondFactor: z.enum(['needed', 'wrong']).optional() }).nullish(),
    }),
  ),
})

/** What an answer of Payload's that refuses something says, and whether it asks for a code. */
export function complaintOf(answer: unknown): { message: string; secondFactor?: 'needed' | 'wrong' } {
  const { data } = complaint.safeParse(answer)
  const first = data?.errors[0]
  return {
    message: first?.message ?? 'That did not work. Please try again.',
    secondFactor: first?.data?.secondFactor,
  }
}
