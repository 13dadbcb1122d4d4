import type { WallChoice } from '@/content/testimony-wall'
import type { ChoiceView, TestimonyWallView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { EmptyNote } from './empty-note'
import { FilterLinks } from './filter-links'
import { OpenData } from './open-data/open-data'
import { PageHeading } from './page-heading'
import { PageLinks } from './page-links'
import { languageName } from './speaker-facts'
import { TestimonyFigure } from './testimony-figure'
import { wallHref } from './wall-href'

type Props = { wall: TestimonyWallView; choice: WallChoice; locale: Locale }

/** The testimonies, all or those that a reader chose, with the ways to choose. */
export function TestimonyListPage({ wall, choice, locale }: Props) {
  const t = translator(locale)
  const isChosen = Object.keys(choice).length > 0
  const filters = [
    { facet: 'topic' as const, label: t('testimonies.byTopic'), choices: wall.topics },
    { facet: 'left' as const, label: t('testimonies.byYear'), choices: wall.years },
    {
      facet: 'language' as const,
      label: t('testimonies.byLanguage'),
      choices: named(wall.languages, locale),
    },
  ]
  return (
    <>
      <PageHeading title={t('testimonies.title')} intro={t('testimonies.intro')} />
      <nav
        aria-label={t('testimonies.filter')}
        className="interface mx-auto mb-10 grid max-w-wide gap-3 px-5 sm:px-8"
      >
        {filters.map(({ facet, label, choices }) => (
          <FilterLinks
            key={facet}
            label={label}
            choices={choices}
            chosen={choice[facet]}
            remove={t('testimonies.remove')}
            hrefOf={(value) => wallHref({ ...choice, [facet]: value }, 1, locale)}
          />
        ))}
        {isChosen && (
          <p role="status" className="text-quiet">
            {t('testimonies.chosen', { count: wall.count })}{' '}
            <a href={wallHref({}, 1, locale)}>{t('testimonies.showAll')}</a>
          </p>
        )}
      </nav>
      {wall.testimonies.length === 0 && !isChosen && <EmptyNote text={t('testimonies.empty')} />}
      <ul className="mx-auto max-w-wide gap-x-16 px-5 pb-16 sm:px-8 md:columns-2">
        {wall.testimonies.map((testimony) => (
          <li key={testimony.slug} className="break-inside-avoid border-t border-rule pb-14 pt-7">
            <TestimonyFigure testimony={testimony} locale={locale} size="wall" heading="h2" />
          </li>
        ))}
      </ul>
      <div className="mx-auto max-w-wide px-5 pb-20 empty:hidden sm:px-8">
        <PageLinks
          page={wall.page}
          pages={wall.pages}
          locale={locale}
          hrefOf={(page) => wallHref(choice, page, locale)}
        />
      </div>
      {wall.testimonies.length > 0 && <OpenData of="testimonies" locale={locale} />}
    </>
  )
}

function named(languages: ChoiceView[], locale: Locale): ChoiceView[] {
  return languages.map((choice) => ({ ...choice, title: languageName(choice.value, locale) }))
}
