import { ActionBand } from '@/components/action-band'
import type { ActionView } from '@/content/views'
import type { Locale } from '@/messages/locales'

type Props = { action: ActionView; from: string; locale: Locale }

export function Action({ action, from, locale }: Props) {
  return (
    <div className="my-14 print:hidden">
      <ActionBand action={action} from={from} locale={locale} heading="h3" />
    </div>
  )
}
