import { notFound } from 'next/navigation'
import { decodeSegment } from '@/content/paths'
import { isLocale, type Locale } from '@/messages/locales'

type Params<T> = { params: Promise<T> }

/** The language in a page's address; an address without one of ours is not found. */
export async function localeOf({ params }: Params<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  return isLocale(locale) ? locale : notFound()
}

/** The language and the record in a page's address. */
export async function recordOf({ params }: Params<{ locale: string; slug: string }>) {
  const { locale, slug } = await params
  return isLocale(locale) ? { locale, slug: decodeSegment(slug) } : notFound()
}
