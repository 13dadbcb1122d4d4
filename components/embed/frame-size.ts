import type { FramedView } from '@/content/framed'
import type { SourceView, StatisticView, TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { layoutOf, pictureWidth } from '../statistic-picture/layout'

export type FrameSize = { width: number; height: number }

/** What the frame may take up, where a site says so. */
type Limits = { maxWidth?: number; maxHeight?: number }

const widest = 560
const narrowest = 240

/** Around and beside what differs: the padding, the way to the page, the gaps. In CSS pixels, as all here. */
const padding = 40
const around = 136

/** A picture grows no wider. */
const widestPicture = 416

/**
 * How large a frame must be to show what is in it without being scrolled. No script measures it, so it is estimated from
 * how long the texts are, rather too high than too low.
 */
export function frameSize(
  framed: FramedView,
  locale: Locale,
  { maxWidth, maxHeight }: Limits = {},
): FrameSize {
  const width = Math.max(narrowest, Math.min(widest, maxWidth ?? widest))
  const room = width - padding
  const height = around + Math.ceil(contentHeight(framed, room, locale))
  return { width: Math.min(width, maxWidth ?? width), height: Math.min(height, maxHeight ?? height) }
}

function contentHeight(framed: FramedView, room: number, locale: Locale): number {
  return framed.collection === 'statistics'
    ? statisticHeight(framed.view, room)
    : testimonyHeight(framed.view, room, locale)
}

function statisticHeight(statistic: StatisticView, room: number): number {
  const { title, counts, population, caveat, source, reviewBy, comparison } = statistic
  const beside = comparison && `${comparison.label} ${comparison.source} ${between}`
  const legend = layoutOf(statistic) && between
  const texts = [reviewBy && between, population, caveat, sourceText(source), counts, beside, between, legend]
  return 70 + lines(title, room, 21, 1.35) + pictureHeight(statistic, room) + small(texts, room)
}

function testimonyHeight(testimony: TestimonyView, room: number, locale: Locale): number {
  const { quote, attribution, contentNote, citation, leftPlace, language } = testimony
  const note = contentNote ? 70 + lines(contentNote, room, 19, 1.35) : 0
  const foreign = language.startsWith(locale) ? undefined : between
  const texts = [attribution, leftPlace && `${leftPlace} ${between}`, foreign, sourceText(citation)]
  return 20 + lines(quote, room, 23.5, 1.33) + note + small(texts, room)
}

/** With the gaps around it; of two pictures, of both. */
function pictureHeight(statistic: StatisticView, room: number): number {
  const layout = layoutOf(statistic)
  if (!layout) return 0
  const scale = Math.min(room, widestPicture) / pictureWidth
  return 20 + layout.height * scale + (layout.known ? 28 + layout.known.height * scale : 0)
}

/** About as long as what stands between the parts of a line: dates, and the words for what they are. */
const between = '–'.repeat(45)

function sourceText(source: SourceView | undefined): string | undefined {
  return source && `${source.title} ${source.publisher ?? ''} ${source.citedIn ?? ''} ${between}`
}

function small(texts: (string | undefined)[], room: number): number {
  return texts.reduce((sum, text) => sum + (text ? lines(text, room, 14, 1.5) + 4 : 0), 0)
}

function lines(text: string, room: number, size: number, leading: number): number {
  return Math.ceil(widthOf(text, size) / room) * size * leading
}

/** About how wide a text is in one line: Korean and Chinese letters are as wide as they are high, others half of it. */
function widthOf(text: string, size: number): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0
  return (wide * 1.15 + (text.length - wide) * 0.52) * size
}
