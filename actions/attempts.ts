import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** In how many seconds so many, and no more. */
export const formsWithin = 60 * 60

/** How often what may be asked; counted in memory, by each process for itself. */
const limits = {
  /** Forms sent from one network, which many people may share. */
  network: new RateLimiterMemory({ keyPrefix: 'sign-up', points: 20, duration: formsWithin }),
  /** Mails to one address, which may be somebody else’s. */
  address: new RateLimiterMemory({ keyPrefix: 'sign-up-mail', points: 3, duration: formsWithin }),
  /** Pages of Stripe’s opened by one network: each is asked for there. */
  payment: new RateLimiterMemory({ keyPrefix: 'payment', points: 30, duration: formsWithin }),
}

/** Counts an attempt. @returns the minutes to wait when there were too many, else nothing */
export async function countAttempt(limit: keyof typeof limits, key: string): Promise<number | undefined> {
  try {
    await limits[limit].consume(key)
    return undefined
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000))
  }
}
