import { Picture } from '@/components/picture'
import type { ImageView } from '@/content/views'

type Props = { image: ImageView; caption?: string; lang?: string }

export function Image({ image, caption, lang }: Props) {
  return (
    <figure className="my-12">
      <Picture image={image} sizes="(min-width: 60rem) 56rem, 100vw" className="h-auto w-full" />
      {(caption || image.credit) && (
        <figcaption lang={lang} className="interface mt-2 text-quiet">
          {[caption, image.credit].filter(Boolean).join(' · ')}
        </figcaption>
      )}
    </figure>
  )
}
