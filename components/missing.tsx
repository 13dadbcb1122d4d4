import { notFound, permanentRedirect } from 'next/navigation'
import { Suspense } from 'react'
import { NotFoundPage } from './not-found-page'

/**
 * The page of something that is not there: Next answers 404 and, where there is JavaScript, shows its not-found page. The
 * same page is the boundary's fallback, because Next alone would send an empty document to readers without. Never put
 * such a boundary around a page that is there: React sends a long one hidden, behind the fallback.
 * What has another address now is found there.
 */
export function Missing({ movedTo }: { movedTo?: string | null }) {
  if (movedTo) permanentRedirect(movedTo)
  return (
    <Suspense fallback={<NotFoundPage />}>
      <NotFoundSignal />
    </Suspense>
  )
}

function NotFoundSignal(): never {
  notFound()
}
