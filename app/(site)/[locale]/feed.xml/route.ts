import { Feed } from 'feed'
import { localePath } from '@/content/paths'
import { getSite } from '@/content/site'
import { listNewStories } from '@/content/stories'
import { env } from '@/env'
import { isLocale } from '@/messages/locales'
import { escapeHtml } from '@/ops/escape-html'

type Props = { params: Promise<{ locale: string }> }

/**
 * The newest stories as an Atom feed. Readers of feeds keep what they were sent, where nobody can take it back: so there is
 * no testimony in it. @see https://www.rfc-editor.org/rfc/rfc4287
 */
export async function GET(_: Request, { params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response('There is no feed in this language.', { status: 404 })
  const [site, stories] = await Promise.all([getSite(locale), listNewStories(locale)])
  const at = (path: string) => env.SITE_URL + path
  const feed = new Feed({
    id: at(localePath(locale, '/')),
    title: site.name,
    description: site.description,
    language: locale,
    link: at(localePath(locale, '/')),
    feedLinks: { atom: at(localePath(locale, '/feed.xml')) },
    author: { name: site.name },
    copyright: '',
    updated: new Date(stories[0]?.updatedAt ?? 0),
  })
  for (const { title, deck, path, updatedAt } of stories)
    feed.addItem({
      id: at(path),
      // It is sent as HTML, whatever it is.
      title: escapeHtml(title),
      description: escapeHtml(deck),
      link: at(path),
      date: new Date(updatedAt),
    })
  return new Response(feed.atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
