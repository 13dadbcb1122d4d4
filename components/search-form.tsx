import { localePath } from '@/content/paths'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { longestQuery } from '@/search/query'
import { Lens } from './search-link'

/** The field for a question and its button, as large as what it leads to. It needs no script. */
export function SearchForm({ locale, text = '' }: { locale: Locale; text?: string }) {
  const t = translator(locale)
  const id = `search-${locale}`
  return (
    <search>
      <form action={localePath(locale, '/search')} method="get">
        <label htmlFor={id} className="interface block text-quiet">
          {t('search.label')}
        </label>
        <div className="mt-1 flex items-end border-b-2 border-ink focus-within:border-signal">
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={text}
            maxLength={longestQuery}
            autoComplete="off"
            enterKeyHint="search"
            className="min-w-0 grow appearance-none bg-transparent py-1.5 text-[1.5rem] leading-snug sm:text-[2rem] [&::-webkit-search-cancel-button]:hidden"
          />
          <button
            type="submit"
            className="interface flex shrink-0 cursor-pointer items-center gap-2 px-3 py-3 font-semibold hover:text-signal sm:px-4"
          >
            <Lens size={22} />
            <span className="max-sm:sr-only">{t('search.go')}</span>
          </button>
        </div>
      </form>
    </search>
  )
}
