import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { isPublisher } from '@/access/roles'
import { learningPath } from './learning-path'

/** The way to the page about readers, in the menu of those who may see it. */
export function LearningLink({ payload, user, params }: ServerProps) {
  if (!isPublisher(user)) return null
  const isHere = params?.segments?.[0] === 'learning'
  return (
    <Link
      className="nav__link"
      href={learningPath(payload)}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
    >
      {isHere && <div className="nav__link-indicator" />}
      <span className="nav__link-label">What readers do</span>
    </Link>
  )
}
