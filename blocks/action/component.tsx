import { ActionBand } from '@/components/action-band'
import type { ActionView } from '@/content/views'

export function Action({ action }: { action: ActionView }) {
  return (
    <div className="my-14 print:hidden">
      <ActionBand action={action} heading="h3" />
    </div>
  )
}
