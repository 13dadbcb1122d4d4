import { localePath } from '@/content/paths'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'

/** Where words stood that are not shown any more, whoever asked for it and why. It knows neither and names nobody. */
export function GonePage({ locale }: { locale: Locale }) {
  const t = translator(locale)
  const ways = [
    { title: t('gone.voices'), path: localePath(locale, '/testimonies') },
    { title: t('gone.stories'), path: localePath(locale, '/stories') },
    { title: t('gone.home'), path: localePath(locale, '/') },
  ]
  return (
    <article className="mx-auto max-w-wide px-5 pb-24 pt-8 sm:px-8 sm:pb-32 sm:pt-16">
      <div
        aria-hidden="true"
        className="flex max-w-3xl items-center gap-4 text-[5rem] leading-none text-signal sm:gap-7 sm:text-[8rem]"
      >
        <span className="h-[0.5em]">“</span>
        <span className="h-px grow bg-rule" />
        <span className="h-[0.5em]">”</span>
      </div>
      <h1 className="mt-10 max-w-4xl text-title tracking-[-0.015em]">{t('gone.title')}</h1>
      <div className="mt-6 max-w-measure text-[1.2rem]">
        <p>{t('gone.text')}</p>
        <p className="mt-4">{t('gone.why')}</p>
        <p className="mt-4 text-quiet">{t('gone.copies')}</p>
      </div>
      <nav aria-labelledby="ways" className="mt-12 max-w-measure border-t border-rule pt-6">
        <h2 id="ways" className="small-caps text-quiet">
          {t('gone.ways')}
        </h2>
        <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-1">
          {ways.map(({ title, path }) => (
            <li key={path}>
              <a href={path} className="inline-block py-1.5">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </article>
  )
}
