import type { HeroView } from '@/content/views'
import { Drawing } from './drawing'
import { Picture } from './picture'

type Props = { hero: HeroView; sizes: string; eager?: boolean; className?: string }

/** A story's picture: the editors' own image, else the illustration they chose, else nothing. */
export function HeroPicture({ hero, sizes, eager, className = '' }: Props) {
  const shape = `aspect-video h-auto w-full object-cover ${className}`
  if (hero.image) return <Picture image={hero.image} sizes={sizes} eager={eager} className={shape} />
  return hero.illustration ? <Drawing name={hero.illustration} eager={eager} className={shape} /> : null
}
