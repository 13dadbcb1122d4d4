import type { CollectionConfig, Field, TextareaFieldValidation, TextFieldSingleValidation } from 'payload'
import { actionKinds, pageTypes, purposeOf } from '@/actions/kinds'
import { reportEndpoints } from '@/actions/report/endpoints'
import { isStripeOn } from '@/actions/stripe/env'
import { checkGifts, checkTarget } from '@/actions/target'
import { reviewFields } from '@/review/fields'
import { currencyField } from './shared/currency'
import { createdByField, topicsField } from './shared/fields'
import { languagesField } from './shared/languages'
import { publishedRecord } from './shared/published-record'
import { slugField } from './shared/slug'

const record = publishedRecord('actions', () => '/act')

type Data = Parameters<typeof purposeOf>[0] | undefined

type Gifts = { kind?: string; amounts?: unknown[] | null; monthly?: boolean; monthlyTarget?: string }

const isDonation = (data: Data) => data?.kind === 'donate'
const isForm = (data: Data) => Boolean(data && purposeOf(data))
const isPledge = (data: Data) => Boolean(data && purposeOf(data) === 'pledge')

/** Which kinds are done in place, or at Stripe, and need no target. */
const targetless = ['share', 'sign-up', 'volunteer', ...(isStripeOn() ? ['donate'] : [])]

const validateTarget: TextFieldSingleValidation = (value, { data }) => {
  if (!value) return targetless.includes(String((data as Data)?.kind)) || 'Say where the button leads.'
  const checked = checkTarget(value)
  const { kind, amounts, monthly, monthlyTarget } = data as Gifts
  // What is told to Stripe needs no place in the address, which is only for when it is away.
  if (checked !== true || kind !== 'donate' || isStripeOn()) return checked
  return checkGifts(value, {
    hasAmounts: Boolean(amounts?.length),
    isMonthly: Boolean(monthly && !monthlyTarget),
  })
}

const validateMonthlyTarget: TextFieldSingleValidation = (value, { data }) => {
  const checked = !value || checkTarget(value)
  const { amounts, monthly } = data as Gifts
  if (!value || checked !== true || !monthly || isStripeOn()) return checked
  return checkGifts(value, { hasAmounts: Boolean(amounts?.length), isMonthly: false })
}

const validateConsentText: TextareaFieldValidation = (value, { data }) =>
  !isForm(data as Data) || Boolean(value?.trim()) || 'Say what people agree to when they sign up.'

const validateEnd: Extract<Field, { type: 'date' }>['validate'] = (value, { data }) => {
  const { shownFrom } = data as { shownFrom?: string }
  const isBefore = value && shownFrom && new Date(String(value)) <= new Date(shownFrom)
  return !isBefore || 'This is before the day from which it is shown.'
}

const pageLabels: Record<(typeof pageTypes)[number], string> = {
  home: 'The first page',
  story: 'Stories',
  testimony: 'Testimonies',
  statistic: 'Figures',
  video: 'Films',
  topic: 'Topics',
  list: 'Lists of these',
  about: 'About',
}

/** A call to action. */
export const actions: CollectionConfig = {
  ...record,
  admin: {
    ...record.admin,
    group: 'Content',
    useAsTitle: 'label',
    defaultColumns: ['label', 'kind', 'target', 'shownUntil', '_status'],
    description: 'What a reader who is moved can do next.',
  },
  labels: { singular: 'Call to action', plural: 'Calls to action' },
  endpoints: [...reportEndpoints, ...record.endpoints],
  fields: [
    {
      name: 'learned',
      type: 'ui',
      admin: {
        disableBulkEdit: true,
        disableListColumn: true,
        components: { Field: '/newsroom/learning/action-line#ActionLine' },
      },
    },
    {
      name: 'label',
      type: 'text',
      required: true,
      localized: true,
      admin: { description: 'The words on the button, beginning with a verb.' },
    },
    {
      name: 'text',
      type: 'textarea',
      localized: true,
      admin: { description: 'One or two sentences beside it: what happens, and for whom.' },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [...actionKinds],
    },
    {
      name: 'target',
      type: 'text',
      validate: validateTarget,
      admin: {
        condition: (data) => data?.kind !== 'share',
        description:
          'A page of this site, such as /about, or a full address beginning with https://. What supporters choose is filled in where you write {amount}, {currency}, {frequency} (once or monthly), {minor} (the amount in cents) or {source} (the page they came from): https://give.example.org/{?amount,currency}. A sign-up or volunteering without a target gets a form of ours. Where Stripe is set up, gifts are paid there, and this is for when it cannot be reached.',
      },
    },
    {
      type: 'collapsible',
      label: 'Gifts',
      admin: { condition: isDonation },
      fields: [
        {
          name: 'amounts',
          type: 'array',
          labels: { singular: 'Amount', plural: 'Amounts' },
          admin: { description: 'Suggested gifts: each becomes a button.' },
          fields: [
            {
              type: 'row',
              fields: [
                { name: 'amount', type: 'number', required: true, min: 1, max: 1_000_000 },
                currencyField,
              ],
            },
          ],
        },
        {
          name: 'monthly',
          label: 'Also every month',
          type: 'checkbox',
          defaultValue: false,
          admin: { description: 'Offers each amount as a monthly gift, too.' },
        },
        {
          name: 'monthlyTarget',
          label: 'Where monthly gifts lead',
          type: 'text',
          validate: validateMonthlyTarget,
          admin: {
            condition: (data) => Boolean(data?.monthly),
            description: 'Left empty: where all gifts lead, with {frequency} filled in.',
          },
        },
      ],
    },
    {
      type: 'collapsible',
      label: 'Sign-up',
      admin: { condition: isForm },
      fields: [
        {
          name: 'signUpFor',
          label: 'For what',
          type: 'select',
          defaultValue: 'newsletter',
          options: [
            { value: 'newsletter', label: 'A newsletter' },
            { value: 'pledge', label: 'A pledge or petition' },
          ],
          admin: { condition: (data) => data?.kind === 'sign-up' },
        },
        {
          name: 'consentText',
          label: 'What people agree to',
          type: 'textarea',
          localized: true,
          validate: validateConsentText,
          admin: {
            description:
              'Beside the box they tick. The exact words are kept with each sign-up: say what you send, how often, and that they can end it at any time.',
          },
        },
        {
          name: 'showCount',
          label: 'Show how many have signed',
          type: 'checkbox',
          defaultValue: false,
          admin: { condition: isPledge, description: 'Counts those who confirmed by mail.' },
        },
        {
          name: 'goal',
          type: 'number',
          min: 1,
          admin: {
            condition: (data) => isPledge(data) && Boolean(data?.showCount),
            description: 'How many you hope for.',
          },
        },
      ],
    },
    {
      name: 'thanks',
      label: 'Thanks',
      type: 'textarea',
      localized: true,
      admin: { description: 'What somebody reads who has done it. Left empty: a plain thank-you.' },
    },
    {
      type: 'collapsible',
      label: 'Where and when it is shown',
      admin: {
        description: 'Besides the places in stories and on the first page where you put it yourself.',
      },
      fields: [
        {
          name: 'pages',
          label: 'At the end of',
          type: 'select',
          hasMany: true,
          options: pageTypes.map((value) => ({ value, label: pageLabels[value] })),
          admin: {
            description:
              'One that shares a topic with the page comes first. The one for everywhere else is chosen in the settings of the site.',
          },
        },
        {
          type: 'row',
          fields: [
            {
              name: 'shownFrom',
              label: 'From',
              type: 'date',
              admin: { date: { pickerAppearance: 'dayAndTime' } },
            },
            {
              name: 'shownUntil',
              label: 'Until',
              type: 'date',
              validate: validateEnd,
              admin: { date: { pickerAppearance: 'dayAndTime' } },
            },
          ],
        },
      ],
    },
    topicsField,
    slugField('label'),
    createdByField,
    languagesField,
    ...reviewFields,
  ],
}
