import type { MetadataRoute } from 'next'
import { ink } from '@/components/share-picture/sheet'
import { localePath } from '@/content/paths'
import { getSite } from '@/content/site'
import { isLocale } from '@/messages/locales'

type Props = { params: Promise<{ locale: string }> }

const icon = (file: string, size: number, purpose: 'any' | 'maskable') =>
  ({ src: `/${file}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose }) as const

/**
 * What a shortcut to the site is called, and looks like. It opens in the browser as any page does: an app would stay on
 * the telephone, and keep what was read. @see https://www.w3.org/TR/appmanifest/
 */
export async function GET(_: Request, { params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response('There is no manifest in this language.', { status: 404 })
  const { name, description } = await getSite(locale)
  const manifest: MetadataRoute.Manifest = {
    name,
    description,
    lang: locale,
    id: '/',
    scope: '/',
    start_url: localePath(locale, '/'),
    display: 'browser',
    background_color: ink.paper,
    theme_color: ink.paper,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable-512', 512, 'maskable'),
    ],
  }
  return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } })
}
