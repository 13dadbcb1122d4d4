import { randomUUID } from 'node:crypto'
import type { Locale } from '@/messages/locales'
import type { IdOf } from './records'
import type { Localised, Passage } from './schema'

type Node = { type: string; version: number; [key: string]: unknown }

/** Rich text in one language from the passages of a chapter. */
export function passagesToRichText(passages: Passage[], locale: Locale, idOf: IdOf) {
  return richText(
    passages.map((passage) =>
      'text' in passage ? paragraph(passage.text[locale]) : block(blockFields(passage, locale, idOf)),
    ),
  )
}

/** Rich text in one language from headed sections. */
export function sectionsToRichText(
  sections: { heading: Localised; paragraphs: Localised[] }[],
  locale: Locale,
) {
  return richText(
    sections.flatMap(({ heading, paragraphs }) => [
      element('heading', textNodes(heading[locale]), { tag: 'h2' }),
      ...paragraphs.map((text) => paragraph(text[locale])),
    ]),
  )
}

function blockFields(passage: Exclude<Passage, { text: Localised }>, locale: Locale, idOf: IdOf) {
  if ('testimony' in passage) {
    return { blockType: 'testimony', testimony: idOf('testimonies', passage.testimony) }
  }
  if ('statistic' in passage)
    return { blockType: 'statistic', statistic: idOf('statistics', passage.statistic) }
  if ('statistics' in passage) {
    const statistics = passage.statistics.map((slug) => idOf('statistics', slug))
    return { blockType: 'statistics', title: passage.title?.[locale], statistics }
  }
  if ('video' in passage) return { blockType: 'video', video: idOf('videos', passage.video) }
  if ('action' in passage) return { blockType: 'action', action: idOf('actions', passage.action) }
  if ('aside' in passage)
    return { blockType: 'aside', title: passage.title?.[locale], text: passage.aside[locale] }
  const steps = passage.steps.map((step) => ({
    id: randomUUID(),
    title: step.title[locale],
    text: step.text[locale],
    picture: step.picture,
  }))
  return { blockType: 'steps', title: passage.title?.[locale], steps }
}

function richText(children: Node[]) {
  return { root: element('root', children) }
}

function element(type: string, children: Node[], more: Record<string, unknown> = {}) {
  return { type, version: 1, direction: 'ltr' as const, format: '' as const, indent: 0, children, ...more }
}

function paragraph(text: string): Node {
  return element('paragraph', textNodes(text), { textFormat: 0 })
}

function block(fields: Record<string, unknown>): Node {
  return { type: 'block', version: 2, format: '', fields: { id: randomUUID(), blockName: '', ...fields } }
}

const formats: Record<string, number> = { '': 0, '**': 1, '*': 2 }

/** Text in which **strong** and *emphasis* are marked, as runs. */
function textNodes(text: string): Node[] {
  const runs = text.matchAll(/(?<mark>\*{1,2})(?<marked>[^*]+)\k<mark>|(?<plain>[^*]+|\*)/g)
  return Array.from(runs, ({ groups }) => ({
    type: 'text',
    version: 1,
    text: groups?.marked ?? groups?.plain ?? '',
    format: formats[groups?.mark ?? ''] ?? 0,
    detail: 0,
    mode: 'normal',
    style: '',
  }))
}
