import type { ImageView } from '@/content/views'

type Props = { image: ImageView; sizes: string; className?: string; eager?: boolean }

/** A picture in the width that the reader's screen needs. */
export function Picture({ image, sizes, className, eager = false }: Props) {
  return (
    <img
      src={image.src}
      srcSet={image.srcSet}
      sizes={sizes}
      width={image.width}
      height={image.height}
      alt={image.alt}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      className={className}
    />
  )
}
