/** What can be drawn beside a step. */
export const stepPictures = [
  'bank',
  'call',
  'ledger',
  'money',
  'home',
  'people',
  'letter',
  'parcel',
  'river',
  'road',
] as const

export type StepPicture = (typeof stepPictures)[number]
