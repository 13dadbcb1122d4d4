import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { storyBlocks } from '@/blocks'
import { publicCollections } from '@/content/paths'

const text = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  LinkFeature({ enabledCollections: [...publicCollections] }),
  UnorderedListFeature(),
  OrderedListFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
  InlineToolbarFeature(),
  FixedToolbarFeature(),
]

/** Plain prose: paragraphs, emphasis, links and lists. */
export const proseEditor = lexicalEditor({ features: text })

/** Prose with everything a story can place between its paragraphs. */
export const storyEditor = lexicalEditor({ features: [...text, BlocksFeature({ blocks: storyBlocks })] })
