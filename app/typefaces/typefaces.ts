import localFont from 'next/font/local'

// `optional`: fetched early, and where that was not early enough left for the next page. What is being read never moves.
// A phone on a poor line fetches them before anything is painted, so that each weighs as little as it can.

/** For reading, testimony above all: one weight. */
export const serif = localFont({
  src: '../../node_modules/@fontsource/newsreader/files/newsreader-latin-400-normal.woff2',
  weight: '400',
  variable: '--font-newsreader',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

/** The same for what is emphasised strongly: asked for only by pages that have some. */
export const serifBold = localFont({
  src: '../../node_modules/@fontsource/newsreader/files/newsreader-latin-600-normal.woff2',
  weight: '600 700',
  variable: '--font-newsreader-bold',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
  preload: false,
})

/** For figures and interface; made by narrow.sh. */
export const grotesque = localFont({
  src: './schibsted-grotesk-narrow.woff2',
  weight: '400 700',
  variable: '--font-schibsted',
  display: 'optional',
  adjustFontFallback: 'Arial',
})
