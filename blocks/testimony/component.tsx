import { TestimonyFigure } from '@/components/testimony-figure'
import type { TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'

export function Testimony({ testimony, locale }: { testimony: TestimonyView; locale: Locale }) {
  return (
    <div className="my-14 sm:my-20">
      <TestimonyFigure testimony={testimony} locale={locale} />
    </div>
  )
}
