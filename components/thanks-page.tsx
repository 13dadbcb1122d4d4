import { actPath } from '@/content/paths'
import type { ActView, SharedView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { PageHeading } from './page-heading'
import { ShareWays } from './share-ways'
import { Signed } from './signed'

type Props = { act: ActView; isDone: boolean; shared: SharedView; locale: Locale }

/** What stands after an action: thanks, or the step that is left; and how to tell others. */
export function ThanksPage({ act, isDone, shared, locale }: Props) {
  const t = translator(locale)
  return (
    <>
      <PageHeading
        title={t(isDone ? 'thanks.title' : 'thanks.checkTitle')}
        intro={isDone ? (act.thanks ?? t('thanks.plain')) : t('thanks.checkText')}
        above={act.label}
      />
      {!isDone && (
        <p className="interface mx-auto max-w-wide px-5 pb-20 sm:px-8">
          <a href={actPath(locale, act.slug)}>{t('thanks.again')}</a>
        </p>
      )}
      {isDone && (
        <div className="mx-auto max-w-wide px-5 pb-20 sm:px-8">
          <Signed signed={act.signed} locale={locale} />
          <h2 className="small-caps mb-6 border-t border-rule pt-5 text-quiet">{t('thanks.shareTitle')}</h2>
          <ShareWays shared={shared} locale={locale} />
        </div>
      )}
    </>
  )
}
