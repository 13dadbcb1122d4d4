import type { SharedView } from '@/content/views'
import type { Locale } from '@/messages/locales'
import { translator } from '@/messages/translator'
import { CopyLink } from './copy-link.client'

/** Where something can be shared by a plain link. None of these is asked for anything until a reader presses it. */
const places: Record<string, (shared: SharedView) => [string, Record<string, string>]> = {
  WhatsApp: ({ title, url }) => ['https://wa.me/', { text: `${title} ${url}` }],
  Telegram: ({ title, url }) => ['https://t.me/share/url', { url, text: title }],
  LINE: ({ url }) => ['https://social-plugins.line.me/lineit/share', { url }],
  Facebook: ({ url }) => ['https://www.facebook.com/sharer/sharer.php', { u: url }],
  X: ({ title, url }) => ['https://twitter.com/intent/tweet', { url, text: title }],
}

type Props = { shared: SharedView; locale: Locale }

/** Ways of passing a page on, as links that any browser has. */
export function ShareWays({ shared, locale }: Props) {
  const t = translator(locale)
  // In a mailto address, a plus sign is a plus sign and not a space.
  const letter = new URLSearchParams({ subject: shared.title, body: `${shared.title}\n${shared.url}` })
  const mailto = `mailto:?${letter.toString().replaceAll('+', '%20')}`
  const link = 'inline-block border border-rule px-4 py-3 no-underline hover:border-signal hover:text-signal'
  return (
    <div className="interface">
      <p className="mb-5 max-w-measure">{t('share.intro')}</p>
      <p className="text-quiet">{t('share.what')}</p>
      <p className="mt-1 max-w-measure text-[1.2rem] font-semibold">{shared.title}</p>
      <ul className="mt-5 flex flex-wrap gap-2">
        <li>
          <a href={mailto} className={link}>
            {t('share.mail')}
          </a>
        </li>
        {Object.entries(places).map(([name, address]) => {
          const [at, asked] = address(shared)
          return (
            <li key={name}>
              <a
                href={`${at}?${new URLSearchParams(asked)}`}
                target="_blank"
                rel="noopener noreferrer nofollow"
                className={link}
              >
                {name}
              </a>
            </li>
          )
        })}
      </ul>
      <CopyLink
        url={shared.url}
        texts={{ label: t('share.link'), copy: t('share.copy'), copied: t('share.copied') }}
      />
    </div>
  )
}
