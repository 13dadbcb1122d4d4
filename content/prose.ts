import type { Locale } from '@/messages/locales'
import type {
  ActionBlock,
  AsideBlock,
  ImageBlock,
  StatisticBlock,
  StatisticsBlock,
  StepsBlock,
  TestimonyBlock,
  VideoBlock,
} from '@/payload-types'
import { localePath, type PublicCollection, pathOf } from './paths'
import {
  allSeen,
  seen,
  toActionView,
  toImageView,
  toStatisticView,
  toTestimonyView,
  toVideoView,
} from './to-views'
import type { BlockView, ProseNode } from './views'

type StoredBlock =
  | TestimonyBlock
  | StatisticBlock
  | StatisticsBlock
  | VideoBlock
  | StepsBlock
  | ActionBlock
  | ImageBlock
  | AsideBlock

/** A node as the editor stores it; `@see` the lexical editor state of Payload's rich text. */
type StoredNode = { type: string; children?: StoredNode[]; [key: string]: unknown }

type StoredText = { root: { children: unknown[] } }

const bold = 1
const italic = 2

/**
 * Turns stored rich text, its records populated, into what readers may see of it. Blocks whose record is withheld
 * from them close up without a trace, as do nodes that no editor of ours can make.
 */
export function toProse(text: StoredText | null | undefined, locale: Locale): ProseNode[] {
  return toNodes((text?.root.children ?? []) as StoredNode[], locale)
}

function toNodes(nodes: StoredNode[] | undefined, locale: Locale): ProseNode[] {
  return (nodes ?? []).flatMap((node) => toNode(node, locale))
}

function toNode(node: StoredNode, locale: Locale): ProseNode[] {
  const children = () => toNodes(node.children, locale)
  switch (node.type) {
    case 'text': {
      const format = Number(node.format)
      return [
        {
          type: 'text',
          text: String(node.text),
          bold: Boolean(format & bold),
          italic: Boolean(format & italic),
        },
      ]
    }
    case 'linebreak':
      return [{ type: 'linebreak' }]
    case 'link':
    case 'autolink': {
      const href = hrefOf(node.fields as LinkFields, locale)
      return href ? [{ type: 'link', href, children: children() }] : children()
    }
    case 'paragraph': {
      const content = children()
      return content.length > 0 ? [{ type: 'paragraph', children: content }] : []
    }
    case 'heading':
      return [{ type: 'heading', level: node.tag === 'h2' ? 2 : 3, children: children() }]
    case 'list':
      return [{ type: 'list', ordered: node.listType === 'number', children: children() }]
    case 'listitem':
      return [{ type: 'item', children: children() }]
    case 'block': {
      const block = toBlock(node.fields as StoredBlock, locale)
      return block ? [{ type: 'block', block }] : []
    }
    default:
      return children()
  }
}

type LinkFields = {
  linkType?: 'custom' | 'internal'
  url?: string
  doc?: { relationTo: PublicCollection; value: { slug?: string } | string }
}

function hrefOf({ linkType, url, doc }: LinkFields, locale: Locale): string | undefined {
  if (linkType === 'internal') {
    const slug = seen(typeof doc?.value === 'object' ? doc.value : undefined)?.slug
    return doc && slug ? pathOf({ collection: doc.relationTo, slug, locale }) : undefined
  }
  if (url && /^\/(?![/\\])/.test(url)) return localePath(locale, url)
  return url && /^(https?:|mailto:)/.test(url) ? url : undefined
}

function toBlock(block: StoredBlock, locale: Locale): BlockView | undefined {
  switch (block.blockType) {
    case 'testimony': {
      const testimony = seen(block.testimony)
      return testimony && { type: 'testimony', testimony: toTestimonyView(testimony, locale) }
    }
    case 'statistic': {
      const statistic = seen(block.statistic)
      return statistic && { type: 'statistic', statistic: toStatisticView(statistic, locale) }
    }
    case 'statistics': {
      const statistics = allSeen(block.statistics).map((statistic) => toStatisticView(statistic, locale))
      return statistics.length > 0
        ? { type: 'statistics', title: block.title ?? undefined, statistics }
        : undefined
    }
    case 'video': {
      const record = seen(block.video)
      const video = record && toVideoView(record, locale)
      return video && { type: 'video', video }
    }
    case 'action': {
      const action = seen(block.action)
      return action && { type: 'action', action: toActionView(action, locale) }
    }
    case 'image': {
      const image = toImageView(block.image)
      return image && { type: 'image', image, caption: block.caption ?? undefined }
    }
    case 'steps':
      return {
        type: 'steps',
        title: block.title ?? undefined,
        steps: block.steps.map(({ title, text, picture }) => ({
          title,
          text,
          picture: picture ?? undefined,
        })),
      }
    case 'aside':
      return { type: 'aside', title: block.title ?? undefined, text: block.text }
  }
}
