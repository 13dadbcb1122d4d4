import type { ReviewView } from '@/review/endpoints'
import type { ReviewStep } from '@/review/rules'

/** What the button for a step says. */
export const stepLabels: Record<ReviewStep, string> = {
  ask: 'Ask for review',
  approve: 'Approve',
  return: 'Send back',
  'take-off': 'Take off the site',
  'put-back': 'Let it go up again',
}

/** What is said once a step is done. */
export const doneMessages: Record<ReviewStep, string> = {
  ask: 'The editors now see that this waits for them.',
  approve: 'Approved. It can be published now, or at a set hour.',
  return: 'Sent back with your note.',
  'take-off': 'It is off the site.',
  'put-back': 'You can publish it now.',
}

/** What was done at a step of the thread, after the name of who did it. */
export const stepDeeds: Record<ReviewView['thread'][number]['step'], string> = {
  ask: 'asked for review',
  approve: 'approved',
  return: 'sent it back',
  publish: 'published',
  unpublish: 'unpublished',
  'take-off': 'took it off the site',
  'put-back': 'let it go up again',
}

const by = (who: string | undefined) => (who ? ` by ${who}` : '')

/** Where the latest change stands, in a sentence. */
export function sentence({ state, isPending, thread, changedBy }: ReviewView): string {
  const last = thread.at(-1)
  const decision = thread.findLast(({ step }) => step === 'approve' || step === 'return')
  if (!isPending) return `Published${last?.step === 'publish' ? by(last.who) : ''}`
  switch (state) {
    case 'in-review':
      return decision?.step === 'approve' && last?.step !== 'ask'
        ? 'Changed after the approval, waits for review'
        : `Waits for review, asked for${by(thread.findLast(({ step }) => step === 'ask')?.who) || ' by somebody'}`
    case 'returned':
      return `Sent back${by(decision?.who)}`
    case 'approved':
      return `Approved${by(decision?.who)}`
    default:
      return last?.step === 'unpublish' ? `Unpublished${by(last.who)}` : `Draft${by(changedBy)}`
  }
}

/** A guardian's takedown, in a sentence. `day` writes dates as the panel does. */
export function takedownSentence(
  { by: who, at, reason }: NonNullable<ReviewView['takedown']>,
  day: (at: string) => string,
): string {
  return `Taken off the site${by(who)} on ${day(at)}${reason ? `, because: “${reason}”` : ', without giving a reason'}`
}

/** What the one button in the bar is for, seen from whoever looks. */
export function drawerLabel({ state, steps, isPending, mayPublish }: ReviewView): string {
  if (steps.includes('return') && state === 'in-review') return 'Review'
  if (steps.includes('ask') && !steps.includes('approve')) return stepLabels.ask
  if (!mayPublish) return 'See the review'
  return isPending ? 'Review and schedule' : 'Schedule'
}
