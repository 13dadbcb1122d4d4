import type { ImageView } from '@/content/views'

type Props = { image: ImageView; sizes: string; className?: string; eager?: boolean }

/** A picture in the best format that the browser knows and the width that its screen needs. */
export function Picture({ image, sizes, className, eager = false }: Props) {
  return (
    <picture className="contents">
      {image.sources.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
      ))}
      <img
        src={image.src}
        width={image.width}
        height={image.height}
        alt={image.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
        className={className}
        style={image.focus ? { objectPosition: image.focus } : undefined}
      />
    </picture>
  )
}
