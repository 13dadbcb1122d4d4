import { Drawing } from './drawing'

type Props = { text: string; link?: { title: string; path: string }; picture?: 'empty' | 'not-found' }

/** What stands where there is nothing yet: an honest word and a way on. */
export function EmptyNote({ text, link, picture = 'empty' }: Props) {
  return (
    <div className="mx-auto max-w-wide px-5 pb-20 sm:px-8">
      <Drawing name={picture} className="max-w-3xl" />
      <p className="mt-8 max-w-measure text-[1.35rem]">{text}</p>
      {link && (
        <p className="mt-3">
          <a href={link.path}>{link.title}</a>
        </p>
      )}
    </div>
  )
}
