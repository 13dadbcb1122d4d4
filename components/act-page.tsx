import { localePath } from '@/content/paths'
import type { ActionView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { ActionBand } from './action-band'
import { EmptyNote } from './empty-note'
import { PageHeading } from './page-heading'

/** All that a reader can do next. */
export function ActPage({ actions, locale }: { actions: ActionView[]; locale: Locale }) {
  const t = translator(locale)
  const testimonies = { title: t('act.emptyLink'), path: localePath(locale, '/testimonies') }
  return (
    <>
      <PageHeading title={t('act.title')} intro={t('act.intro')} />
      {actions.length === 0 && <EmptyNote text={t('act.empty')} link={testimonies} picture="not-found" />}
      <div className="grid gap-4 pb-24">
        {actions.map((action) => (
          <ActionBand key={action.slug} action={action} from={localePath(locale, '/act')} locale={locale} />
        ))}
      </div>
    </>
  )
}
