'use client'

import { useEffect, useRef, useState } from 'react'

type Props = {
  chapters: { anchor: string; title: string; lang?: string }[]
  label: string
}

/**
 * The way between the chapters, in sight all the while: beside the text where there is room, else as a bar above it that
 * opens. Shows which chapter is being read, once there is JavaScript to tell.
 */
export function ChapterNav({ chapters, label }: Props) {
  const current = useChapterInView(chapters.map(({ anchor }) => anchor))
  const bar = useRef<HTMLDetailsElement>(null)
  const at = chapters.findIndex(({ anchor }) => anchor === current)
  const list = (
    <ol>
      {chapters.map(({ anchor, title, lang }, index) => (
        <li key={anchor}>
          <a
            href={`#${anchor}`}
            aria-current={anchor === current ? 'location' : undefined}
            onClick={() => bar.current?.removeAttribute('open')}
            className="flex gap-3 py-1.5 leading-snug text-quiet no-underline hover:text-signal aria-[current]:text-ink"
          >
            <span className="font-bold tabular-nums text-signal">{index + 1}</span>
            <span lang={lang}>{title}</span>
          </a>
        </li>
      ))}
    </ol>
  )
  return (
    <>
      <nav aria-label={label} className="interface sticky top-10 hidden h-fit w-52 xl:block print:hidden">
        {list}
      </nav>
      <nav
        aria-label={label}
        className="chapter-bar interface sticky top-0 z-10 border-b border-rule bg-paper xl:hidden print:hidden"
      >
        <details ref={bar}>
          <summary className="flex cursor-pointer gap-3 px-5 py-2.5 after:ms-auto after:text-signal after:content-['▾'/''] sm:px-8">
            <span className="font-bold text-signal">{label}</span>
            {at >= 0 && (
              <span lang={chapters[at]?.lang} className="truncate text-quiet">
                {at + 1}/{chapters.length} {chapters[at]?.title}
              </span>
            )}
          </summary>
          <div className="px-5 pb-4 sm:px-8">{list}</div>
        </details>
      </nav>
    </>
  )
}

/** Which of the parts of the page lies under the line at two fifths of the window, the last such one while none does. */
function useChapterInView(anchors: string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const all = anchors.join(' ')
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find(({ isIntersecting }) => isIntersecting)
        if (entered) setCurrent(entered.target.id)
      },
      { rootMargin: '-40% 0px -60% 0px' },
    )
    for (const anchor of all.split(' ')) {
      const part = document.getElementById(anchor)
      if (part) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [all])
  return current
}
