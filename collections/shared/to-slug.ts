import { slug as slugify } from 'github-slugger'

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
