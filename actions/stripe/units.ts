/**
 * How Stripe counts money, which is neither always as ISO 4217 has it nor as browsers do: for both the Serbian dinar has
 * no hundredths in use, and a hundredth of the gift would be asked for.
 * @see https://docs.stripe.com/currencies#zero-decimal
 */
const decimals: Record<string, number> = {
  ...digits(0, 'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'),
  ...digits(3, 'BHD JOD KWD OMR TND'),
}

/** Given in hundredths, of which there may be no single one. @see https://docs.stripe.com/currencies#special-cases */
const wholeOnly = ['ISK', 'UGX']

type Money = { amount: number; currency: string }

/** An amount in the unit that Stripe wants it in. */
export function toStripeUnits({ amount, currency }: Money): number {
  const whole = wholeOnly.includes(currency) ? Math.round(amount) : amount
  return Math.round(whole * unitsOf(currency))
}

/** An amount as Stripe says it, in whole units of its currency. */
export function fromStripeUnits({ amount, currency }: Money): number {
  return amount / unitsOf(currency)
}

function unitsOf(currency: string): number {
  return 10 ** (decimals[currency] ?? 2)
}

function digits(count: number, currencies: string): Record<string, number> {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, count]))
}
