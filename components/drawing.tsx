import type { Illustration } from '@/content/illustrations'

type Props = { name: Illustration | 'home' | 'empty' | 'not-found'; eager?: boolean; className?: string }

/** One of the site's own illustrations. They set a mood and tell nothing that the text does not. */
export function Drawing({ name, eager = false, className = '' }: Props) {
  return (
    <img
      src={`/illustrations/${name}.svg`}
      width={1600}
      height={900}
      alt=""
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      className={`block w-full ${className}`}
    />
  )
}
