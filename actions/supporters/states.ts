/** What becomes of a sign-up: it waits for its mail to be answered, counts, and is ended. */
export const supporterStates = ['pending', 'confirmed', 'unsubscribed'] as const
