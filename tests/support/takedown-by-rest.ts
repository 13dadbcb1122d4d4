import { prose } from './publishable'
import { rest } from './rest'

type Question = NonNullable<Parameters<typeof rest>[2]>
type Listed = { what: string; record: string }
type Answer = {
  status: number
  text: string
  body: {
    id: string
    doc: { id: string }
    left: Listed[]
    removed: (Listed & { count: number })[]
    state: string
  }
}

/** Asks over REST as somebody on the staff, or as the public. */
export async function ask(method: string, where: string, question: Question = {}): Promise<Answer> {
  const response = await rest(method, where, question)
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text) }
}

/** What an editor sends. */
export const editor = (json: object): Question => ({ as: 'editor', json })
export const withdraw = (consent: string) =>
  ask('POST', `/api/consents/${consent}/withdraw`, { as: 'guardian' })
export const takeDown = (id: string) => ask('POST', `/api/testimonies/${id}/takedown`, { as: 'guardian' })

/** A published story. */
export const story = (title: string, deck: string, more: object = {}) => ({
  title,
  deck,
  chapters: [{ title: 'One', body: prose('Text.') }],
  _status: 'published',
  ...more,
})

/** A published testimony from a published source. */
export const quotation = (quote: string, attribution: string, more: object = {}) => ({
  quote,
  originalLanguage: 'en',
  attribution,
  basis: 'published-source',
  citation: { title: 'A Report', publisher: 'An Organisation' },
  _status: 'published',
  ...more,
})

/** A published testimony by a consent. */
export const byConsent = (quote: string, consent: string, attribution: string) =>
  quotation(quote, attribution, { basis: 'consent', consent, citation: undefined })

/** Makes a record as an editor. @returns its id */
export async function make(collection: 'stories' | 'testimonies', data: object): Promise<string> {
  const { status, body, text } = await ask('POST', `/api/${collection}`, editor(data))
  if (status !== 201) throw new Error(`${status}: ${text.slice(0, 400)}`)
  return body.doc.id
}
