import type { APIRequestContext } from '@playwright/test'
import type { Scope } from '../../../consent/rules'
import { signInByApi } from './test'

type Words = { realName: string; quote: string; attribution: string; publish?: boolean; scopes?: Scope[] }
type Answer = { doc: { id: string; slug: string; reference: string } }

/** A person in the vault, their consent for a year, and a testimony under it, made as the newsroom makes them. */
export async function makeConsentedTestimony(request: APIRequestContext, words: Words) {
  const { realName, quote, attribution, publish = true, scopes = ['website', 'translation'] } = words
  const guardian = await signInByApi(request, 'guardian')
  const editor = await signInByApi(request, 'editor')
  const post = async (path: string, data: object, who = guardian): Promise<Answer['doc']> => {
    const response = await request.post(`/api/${path}`, { ...who, data })
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`)
    return ((await response.json()) as Answer).doc
  }
  const person = await post('people', { realName })
  const consent = await post('consents', {
    person: person.id,
    scopes,
    nameForm: 'anonymous',
    obtainedOn: new Date(Date.now() - 24 * 3_600_000).toISOString(),
    howExplained: 'In her own words, twice.',
  })
  const draft = { quote, attribution, originalLanguage: 'en', basis: 'consent' }
  const testimony = await post('testimonies?draft=true', draft, editor)
  await post(`testimonies/${testimony.id}/consent`, { consent: consent.id })
  if (publish) {
    const published = { ...editor, data: { _status: 'published' } }
    const response = await request.patch(`/api/testimonies/${testimony.id}`, published)
    if (!response.ok()) throw new Error(`It was not published: ${await response.text()}`)
  }
  return { person, consent, testimony }
}
