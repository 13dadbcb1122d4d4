import { ActionBand } from '@/components/action-band'
import type { ActionView } from '@/content/views'

export function Action({ action }: { action: ActionView }) {
  return (
    <div className="mx-auto my-14 w-full max-w-4xl print:hidden">
      <ActionBand action={action} heading="h3" />
    </div>
  )
}
