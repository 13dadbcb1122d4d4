import { z } from 'zod'
import { actionKinds, pageTypes } from '@/actions/kinds'
import { stepPictures } from '@/blocks/steps/pictures'
import { qualifiers, statisticKinds, symbols } from '@/collections/statistics'
import { illustrations } from '@/content/illustrations'

const text = z.string().trim().min(1)
const slug = z
  .string()
  .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'must be lower-case words joined by hyphens')

/** The same text in the languages of the first content, whichever the site has besides. */
const localised = z.strictObject({ en: text, ko: text })

const source = z.strictObject({ title: text, publisher: text.optional(), citedIn: text.optional() })

export const topicSeed = z.strictObject({ slug, title: localised, description: localised })

export const testimonySeed = z.strictObject({
  slug,
  quote: z.string().min(1),
  originalLanguage: z.string().min(2),
  attribution: text,
  leftVerb: z.enum(['escaped', 'left', 'fled', 'was-exiled']).optional(),
  leftPlace: localised.optional(),
  leftYear: z.number().int().optional(),
  citation: z.strictObject({ title: text, publisher: text }),
  topics: z.array(slug),
})

export const statisticSeed = z.strictObject({
  slug,
  title: localised,
  value: z.number(),
  kind: z.enum(statisticKinds),
  unit: text.optional(),
  qualifier: z.enum(qualifiers),
  per: z.literal('year').optional(),
  counts: localised,
  population: localised.optional(),
  caveat: localised.optional(),
  symbol: z.enum(symbols).optional(),
  comparison: z.strictObject({ value: z.number().positive(), label: localised, source: text }).optional(),
  source,
  topics: z.array(slug),
})

/** A film: one of our own with its files, named from the folder of the data, or else no more than what is known of it. */
export const videoSeed = z.strictObject({
  slug,
  title: localised,
  topics: z.array(slug),
  film: z
    .strictObject({
      description: localised,
      duration: z.number().positive(),
      webm: text,
      mp4: text,
      poster: text,
      posterAlt: localised,
      captions: localised,
      transcript: localised,
    })
    .optional(),
})

export const actionSeed = z.strictObject({
  slug,
  kind: z.enum(actionKinds),
  label: localised,
  text: localised,
  target: text.optional(),
  /** What people agree to who sign up. */
  consentText: localised.optional(),
  /** At the end of which pages it stands. */
  pages: z.array(z.enum(pageTypes)).optional(),
})

/** What may stand in a chapter, in the order it is read. */
const passage = z.union([
  z.strictObject({ text: localised }),
  z.strictObject({ testimony: slug }),
  z.strictObject({ statistic: slug }),
  z.strictObject({ statistics: z.array(slug).min(2), title: localised.optional() }),
  z.strictObject({ video: slug }),
  z.strictObject({
    steps: z
      .array(z.strictObject({ title: localised, text: localised, picture: z.enum(stepPictures).optional() }))
      .min(2),
    title: localised.optional(),
  }),
  z.strictObject({ action: slug }),
  z.strictObject({ aside: localised, title: localised.optional() }),
])

export const storySeed = z.strictObject({
  slug,
  title: localised,
  deck: localised,
  illustration: z.enum(illustrations),
  topics: z.array(slug).min(1),
  chapters: z.array(z.strictObject({ title: localised, body: z.array(passage).min(1) })).min(1),
  sources: z.array(source).min(1),
})

export const siteSeed = z.strictObject({
  site: z.strictObject({
    name: localised,
    tagline: localised,
    description: localised,
    contact: z.email(),
    /** The call to action for everywhere. */
    action: slug,
    about: z.array(z.strictObject({ heading: localised, paragraphs: z.array(localised).min(1) })).min(1),
  }),
  home: z.strictObject({
    headline: localised,
    intro: localised,
    featuredStory: slug,
    featuredTestimonies: z.array(slug),
    featuredStatistics: z.array(slug),
    seenIn: z.array(text),
    seenInTitle: localised,
    action: slug,
  }),
})

export type Localised = z.infer<typeof localised>
export type Passage = z.infer<typeof passage>
export type TopicSeed = z.infer<typeof topicSeed>
export type TestimonySeed = z.infer<typeof testimonySeed>
export type StatisticSeed = z.infer<typeof statisticSeed>
export type VideoSeed = z.infer<typeof videoSeed>
export type ActionSeed = z.infer<typeof actionSeed>
export type StorySeed = z.infer<typeof storySeed>
export type SiteSeed = z.infer<typeof siteSeed>
