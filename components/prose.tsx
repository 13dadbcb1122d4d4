import { Fragment, type ReactNode } from 'react'
import type { BlockView, ProseNode } from '@/content/views'
import type { Locale } from '@/messages/locales'

type Props = {
  nodes: ProseNode[]
  /** The language of the text where it is not the page’s. What is placed in it says its own. */
  lang?: Locale
  block?: (block: BlockView) => ReactNode
}

/** Rich text as elements. `block` says how what an editor placed between the paragraphs is shown. */
export function Prose({ nodes, lang, block }: Props) {
  // A text never changes its order under a reader, so a node's place is its identity.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return nodes.map((node, index) => <Fragment key={index}>{element(node, lang, block)}</Fragment>)
}

function element(node: ProseNode, lang: Locale | undefined, block: Props['block']): ReactNode {
  switch (node.type) {
    case 'text':
      return marked(node)
    case 'linebreak':
      return <br />
    case 'block':
      return block?.(node.block)
  }
  const children = <Prose nodes={node.children} block={block} />
  switch (node.type) {
    case 'link':
      return (
        <a href={node.href} rel={node.href.startsWith('/') ? undefined : 'noopener noreferrer'}>
          {children}
        </a>
      )
    case 'paragraph':
      return (
        <p lang={lang} className="mt-5 max-w-measure">
          {children}
        </p>
      )
    case 'heading': {
      const Heading = node.level === 2 ? 'h2' : 'h3'
      const size = node.level === 2 ? 'mt-14 text-[1.75rem] leading-tight' : 'mt-10 text-[1.35rem]'
      return (
        <Heading lang={lang} className={`max-w-measure ${size}`}>
          {children}
        </Heading>
      )
    }
    case 'list': {
      const List = node.ordered ? 'ol' : 'ul'
      const marks = node.ordered ? 'list-decimal' : 'list-disc'
      return (
        <List lang={lang} className={`mt-5 max-w-measure ps-6 marker:text-signal ${marks}`}>
          {children}
        </List>
      )
    }
    case 'item':
      return <li className="mt-1">{children}</li>
  }
}

function marked({ text, bold, italic }: Extract<ProseNode, { type: 'text' }>): ReactNode {
  const slanted = italic ? <em>{text}</em> : text
  return bold ? <strong>{slanted}</strong> : slanted
}
