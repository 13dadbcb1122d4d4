import type { BlockView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { Action } from './action/component'
import { Aside } from './aside/component'
import { Image } from './image/component'
import { Statistic } from './statistic/component'
import { Statistics } from './statistics/component'
import { Steps } from './steps/component'
import { Testimony } from './testimony/component'
import { Video } from './video/component'

type Props = {
  block: BlockView
  locale: Locale
  /** The language of the text around it, where that is not the page’s. */
  lang?: Locale
  /** The page that it stands on, as its path. */
  from: string
}

/** What an editor placed between the paragraphs of a story. */
export function Block({ block, locale, lang, from }: Props) {
  switch (block.type) {
    case 'testimony':
      return <Testimony testimony={block.testimony} locale={locale} />
    case 'statistic':
      return <Statistic statistic={block.statistic} locale={locale} />
    case 'statistics':
      return <Statistics title={block.title} lang={lang} statistics={block.statistics} locale={locale} />
    case 'video':
      return <Video video={block.video} locale={locale} />
    case 'steps':
      return <Steps title={block.title} steps={block.steps} lang={lang} />
    case 'action':
      return <Action action={block.action} from={from} locale={locale} />
    case 'image':
      return <Image image={block.image} caption={block.caption} lang={lang} />
    case 'aside':
      return <Aside title={block.title} text={block.text} lang={lang} />
  }
}
