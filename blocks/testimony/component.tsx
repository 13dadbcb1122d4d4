import { TestimonyFigure } from '@/components/testimony-figure'
import type { TestimonyView } from '@/content/views'
import type { Locale } from '@/messages/locales'

export function Testimony({ testimony, locale }: { testimony: TestimonyView; locale: Locale }) {
  return (
    <div className="mx-auto my-14 w-full max-w-4xl sm:my-20">
      <TestimonyFigure testimony={testimony} locale={locale} />
    </div>
  )
}
