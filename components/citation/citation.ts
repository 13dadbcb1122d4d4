import type { SourceView } from '@/content/views'

/** What is cited: a page of this site that has a figure or testimony from a source. */
export type Cited = {
  /** The name of the site, which stands for its author as well: nobody on the staff signs a figure. */
  site: string
  title: string
  /** What the page has, and where that is from: “Figure; source: A Report, A Publisher”. */
  note: string
  /** The day on which the page became as it is, ISO 8601. */
  updatedAt: string
  url: string
  /** The key of the entry in a BibTeX file. */
  key: string
}

type Format = { name: string; text: string }

export type CitedRecord = {
  /** What the page has, as a citation calls it in English. */
  what: 'Figure' | 'Testimony'
  title: string
  record: { slug: string; path: string; updatedAt: string }
  source?: SourceView
}

/** A record’s page as it is cited. */
export function citedPage(
  { what, title, record, source }: CitedRecord,
  site: { name: string; url: string },
): Cited {
  const origin = [source?.title, source?.publisher, source?.citedIn && `as cited in ${source.citedIn}`]
    .filter(Boolean)
    .join(', ')
  return {
    site: site.name,
    title,
    note: origin ? `${what}; source: ${origin}` : what,
    updatedAt: record.updatedAt,
    url: new URL(record.path, site.url).href,
    key: record.slug,
  }
}

/**
 * How a page is cited in the formats that papers ask for. All three are written in English, as their manuals have them.
 * @see https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references
 * @see https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html
 * @see https://www.bibtex.com/e/misc-entry/
 */
export function citationsOf(page: Cited): Format[] {
  const cited = { ...page, title: capitalized(page.title) }
  return [
    { name: 'APA', text: apa(cited) },
    { name: 'Chicago', text: chicago(cited) },
    { name: 'BibTeX', text: bibtex(cited) },
  ]
}

/** An organisation’s page: its author is named once, and the site not again. */
function apa({ site, title, note, updatedAt, url }: Cited): string {
  const { year, month, day } = dateOf(updatedAt)
  return `${sentence(site)} (${year}, ${month} ${day}). ${title} [${note}]. ${url}`
}

function chicago({ site, title, note, updatedAt, url }: Cited): string {
  const { year, month, day } = dateOf(updatedAt)
  return `${sentence(site)} “${sentence(inner(title))}” ${sentence(note)} Last modified ${month} ${day}, ${year}. ${url}.`
}

function bibtex({ site, title, note, updatedAt, url, key }: Cited): string {
  const { year, month } = dateOf(updatedAt)
  const fields = [
    // A second brace keeps the name whole, and the title’s capitals as they are.
    ['author', `{{${escapeTex(site)}}}`],
    ['title', `{{${escapeTex(title)}}}`],
    ['year', `{${year}}`],
    ['month', month.slice(0, 3).toLowerCase()],
    ['note', `{${escapeTex(note)}}`],
    ['url', `{${url}}`],
  ]
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`)
  return `@misc{${key},\n${lines.join(',\n')}\n}`
}

/** A text as a sentence: closed, and not twice. */
function sentence(text: string): string {
  return /[.!?…][”’"']?$/.test(text) ? text : `${text}.`
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A text within quotation marks: its own become single ones. */
function inner(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}

const tex: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** What means something to TeX is written as a character. */
function escapeTex(text: string): string {
  return text.replace(/[\\~^{}&%$#_]/g, (character) => tex[character] ?? `\\${character}`)
}

function dateOf(instant: string): { year: number; month: string; day: number } {
  const date = new Date(instant)
  const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(date)
  return { year: date.getUTCFullYear(), month, day: date.getUTCDate() }
}
