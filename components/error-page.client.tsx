'use client'

import { useParams } from 'next/navigation'

type Texts = { title: string; text: string; retry: string }

const english: Texts = {
  title: 'Something went wrong here',
  text: 'It is our fault, and it has been noted.',
  retry: 'Try again',
}

const others: Record<string, Texts | undefined> = {
  ko: { title: '문제가 생겼습니다', text: '저희 쪽의 문제이며, 기록해 두었습니다.', retry: '다시 시도' },
}

/** What readers see when a page could not be made. Its few words are here, so that no others go to the browser. */
export function ErrorPage({ retry }: { retry: () => void }) {
  const { locale } = useParams<{ locale?: string }>()
  const text = (locale && others[locale]) || english
  return (
    <main className="mx-auto max-w-wide px-5 py-24 sm:px-8">
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-3 text-[1.2rem] text-quiet">{text.text}</p>
      <button
        type="button"
        onClick={retry}
        className="interface mt-6 bg-ink px-5 py-3 font-semibold text-paper"
      >
        {text.retry}
      </button>
    </main>
  )
}
