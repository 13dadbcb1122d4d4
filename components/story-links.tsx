import type { LinkView } from '@/content/views'

/** The stories in which a record stands. */
export function StoryLinks({ stories, label }: { stories: LinkView[]; label: string }) {
  if (stories.length === 0) return null
  return (
    <section>
      <h2 className="small-caps text-quiet">{label}</h2>
      <ul className="mt-2">
        {stories.map((story) => (
          <li key={story.path}>
            <a href={story.path} lang={story.lang} className="inline-block py-1 text-[1.3rem]">
              {story.title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
