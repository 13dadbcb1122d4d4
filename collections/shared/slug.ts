import { slug as slugify } from 'github-slugger'
import type { TextField } from 'payload'

const longest = 80

/** Lower case words joined by hyphens, in any script, cut at a word's end. */
export function toSlug(text: string): string {
  const slug = slugify(text.normalize('NFC')).replace(/-+/g, '-').replace(/^-|-$/g, '')
  if (slug.length <= longest) return slug
  return slug
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest)
}

/** The last part of a record's address: unique, and made from other fields until an editor writes one. */
export function slugField(...from: string[]): TextField {
  return {
    name: 'slug',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: `The end of the page’s address. Left empty, it is made from: ${from.join(', ')}.`,
    },
    hooks: {
      beforeValidate: [
        ({ value, data, originalDoc }) => {
          if (typeof value === 'string' && value.trim() !== '') return toSlug(value)
          if (value === undefined && originalDoc?.slug) return originalDoc.slug
          const words = from.map((name) => data?.[name]).filter((part) => typeof part === 'string')
          return toSlug(words.join(' ')) || undefined
        },
      ],
    },
  }
}
