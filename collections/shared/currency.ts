import type { TextField } from 'payload'

/** Whether a value is the code of a currency in ISO 4217, such as USD. */
export function isCurrency(value: unknown): value is string {
  return typeof value === 'string' && Intl.supportedValuesOf('currency').includes(value)
}

/** What to say of one that is not. */
export const noCurrency = 'Write a currency code of three letters, such as USD or KRW.'

/** The currency of an amount. */
export const currencyField: TextField = {
  name: 'currency',
  type: 'text',
  required: true,
  defaultValue: 'USD',
  validate: (value: unknown) => isCurrency(value) || noCurrency,
}
