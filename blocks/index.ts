import { actionBlock } from './action/config'
import { asideBlock } from './aside/config'
import { imageBlock } from './image/config'
import { statisticBlock } from './statistic/config'
import { statisticsBlock } from './statistics/config'
import { stepsBlock } from './steps/config'
import { testimonyBlock } from './testimony/config'
import { videoBlock } from './video/config'

/** Everything an editor can place between the paragraphs of a story. */
export const storyBlocks = [
  testimonyBlock,
  statisticBlock,
  statisticsBlock,
  videoBlock,
  stepsBlock,
  actionBlock,
  imageBlock,
  asideBlock,
]
