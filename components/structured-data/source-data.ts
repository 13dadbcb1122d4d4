import type { CreativeWork } from 'schema-dts'
import type { SourceView } from '@/content/views'

/** The document that something is from. */
export function sourceData({ title, publisher, url, date, citedIn }: SourceView): CreativeWork {
  return {
    '@type': 'CreativeWork',
    name: title,
    url,
    datePublished: date?.slice(0, 10),
    publisher: publisher ? { '@type': 'Organization', name: publisher } : undefined,
    isPartOf: citedIn ? { '@type': 'CreativeWork', name: citedIn } : undefined,
  }
}
