import type { ActView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** How many have signed a pledge, where that is shown. */
export function Signed({ signed, locale }: { signed: ActView['signed']; locale: Locale }) {
  // The first has nobody to follow.
  if (!signed || signed.count === 0) return null
  const t = translator(locale)
  const { count, goal } = signed
  return (
    <div className="interface mb-8 max-w-measure">
      <p className="text-[1.2rem] font-semibold">
        {goal ? t('signUp.goal', { count, goal }) : t('signUp.signed', { count })}
      </p>
      {goal && (
        <div aria-hidden="true" className="mt-2 h-2 bg-shade">
          <div className="h-full bg-signal" style={{ width: `${Math.min(100, (100 * count) / goal)}%` }} />
        </div>
      )}
    </div>
  )
}
