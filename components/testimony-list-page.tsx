import type { TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { EmptyNote } from './empty-note'
import { PageHeading } from './page-heading'
import { TestimonyFigure } from './testimony-figure'

export function TestimonyListPage({ testimonies, locale }: { testimonies: TestimonyView[]; locale: Locale }) {
  const t = translator(locale)
  return (
    <>
      <PageHeading title={t('testimonies.title')} intro={t('testimonies.intro')} />
      {testimonies.length === 0 && <EmptyNote text={t('testimonies.empty')} />}
      <ul className="mx-auto max-w-wide gap-x-16 px-5 pb-16 sm:px-8 md:columns-2">
        {testimonies.map((testimony) => (
          <li key={testimony.slug} className="break-inside-avoid border-t border-rule pb-14 pt-7">
            <TestimonyFigure testimony={testimony} locale={locale} size="wall" />
          </li>
        ))}
      </ul>
    </>
  )
}
