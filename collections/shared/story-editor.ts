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
import type { RichTextField } from 'payload'
import { storyBlocks } from '@/blocks'
import { publicCollections } from '@/content/paths'
import { keepToEditor } from './keep-to-editor'

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

/** A field for it, which keeps nothing that the editor does not make. */
export const proseField = {
  type: 'richText',
  editor: proseEditor,
  hooks: { beforeValidate: [keepToEditor([])] },
} as const satisfies Partial<RichTextField>

/** The same, with everything a story can place between its paragraphs. */
export const storyField = {
  type: 'richText',
  editor: lexicalEditor({ features: [...text, BlocksFeature({ blocks: storyBlocks })] }),
  hooks: { beforeValidate: [keepToEditor(storyBlocks)] },
} as const satisfies Partial<RichTextField>
