'use client'

import type { TakedownPreview } from '@/consent/takedown/preview'
import { titleOf } from '../title-of'
import { useEndpoint } from '../use-endpoint.client'

/** How many characters of a quotation are enough to know it by. */
const enough = 100

/** Whose words a takedown is about, and which, in the question before it. Asked for when that is open. */
export function TakedownSubject({ endpoint }: { endpoint: 'withdraw' | 'takedown' }) {
  const { view } = useEndpoint<TakedownPreview>(endpoint)
  if (!view) return null
  const { reference, person, testimonies, total } = view
  const [only] = testimonies
  if (endpoint === 'takedown')
    return only ? (
      <div className="take-down__subject">
        <p>
          <strong>{titleOf(only)}</strong>
        </p>
        {only.quote && <p>“{shorten(only.quote)}”</p>}
      </div>
    ) : null
  return (
    <div className="take-down__subject">
      <p>
        The consent <strong>{reference}</strong> of <strong>{person ?? 'somebody'}</strong>. {countOf(total)}
      </p>
      {total > 0 && (
        <ul>
          {testimonies.map((testimony) => (
            <li key={testimony.id}>{titleOf(testimony)}</li>
          ))}
          {total > testimonies.length && <li>and {total - testimonies.length} more</li>}
        </ul>
      )}
    </div>
  )
}

function countOf(total: number): string {
  if (total === 0) return 'No testimony rests on it.'
  return total === 1 ? 'One testimony rests on it:' : `${total} testimonies rest on it:`
}

function shorten(text: string): string {
  return text.length > enough ? `${text.slice(0, enough).replace(/\s+\S*$/, '')}…` : text
}
