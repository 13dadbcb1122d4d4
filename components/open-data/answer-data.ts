import { readStatistics, readTestimonies } from '@/content/open-data'
import { localePath } from '@/content/paths'
import { getSite } from '@/content/site'
import type { SiteView } from '@/content/views'
import { env } from '@/env'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { streamOf } from '@/ops/stream-of'
import { type About, toCsv, toJson } from './files'
import {
  type DataRecord,
  statisticFields,
  statisticRecord,
  testimonyFields,
  testimonyRecord,
} from './records'

export const dataFiles = ['statistics.json', 'statistics.csv', 'testimonies.json', 'testimonies.csv'] as const

export type DataFile = (typeof dataFiles)[number]

/** A file of open data, made as it is sent: however many records there are, few are in memory. */
export async function answerData(file: DataFile, locale: Locale): Promise<Response> {
  const site = await getSite(locale)
  const isStatistics = file.startsWith('statistics')
  const batches = isStatistics ? statistics(site, locale) : testimonies(site, locale)
  const isJson = file.endsWith('.json')
  const [name, kind] = file.split('.')
  const body = isJson
    ? toJson(aboutFile(file, site, locale), batches)
    : toCsv(isStatistics ? statisticFields : testimonyFields, batches)
  return new Response(streamOf(body), {
    headers: {
      'content-type': isJson ? 'application/json' : 'text/csv; charset=utf-8',
      'content-disposition': `${isJson ? 'inline' : 'attachment'}; filename="${name}-${locale}-${today()}.${kind}"`,
      'access-control-allow-origin': '*',
      'x-robots-tag': 'noindex',
    },
  })
}

async function* statistics(site: SiteView, locale: Locale): AsyncGenerator<DataRecord[]> {
  for await (const views of readStatistics(locale))
    yield views.map((view) => statisticRecord(view, { site, locale }))
}

async function* testimonies(site: SiteView, locale: Locale): AsyncGenerator<DataRecord[]> {
  for await (const views of readTestimonies(locale))
    yield views.map((view) => testimonyRecord(view, { site, locale }))
}

function aboutFile(file: DataFile, site: SiteView, locale: Locale): About {
  const t = translator(locale)
  const shared = {
    publisher: site.name,
    url: env.SITE_URL + localePath(locale, `/data/${file}`),
    language: locale,
    made: new Date().toISOString(),
  }
  if (file === 'statistics.json')
    return {
      title: t('statistics.title'),
      ...shared,
      licence: site.dataLicence,
      note: t('openData.figuresNote'),
    }
  return {
    title: t('testimonies.title'),
    ...shared,
    licence: t('openData.theirs'),
    note: t('openData.voicesNote'),
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
