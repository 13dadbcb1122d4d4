import type { LinkView } from '@/content/views'

/** The themes of a record, as links. */
export function TopicLinks({ topics, label }: { topics: LinkView[]; label: string }) {
  if (topics.length === 0) return null
  return (
    <ul aria-label={label} className="interface flex flex-wrap gap-x-5 gap-y-1">
      {topics.map((topic) => (
        <li key={topic.path}>
          <a href={topic.path} lang={topic.lang} className="inline-block py-1">
            {topic.title}
          </a>
        </li>
      ))}
    </ul>
  )
}
