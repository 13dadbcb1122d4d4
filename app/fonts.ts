import localFont from 'next/font/local'

// `optional`: fetched early, and where that was not early enough left for the next page. What is being read never moves.

/** For reading, testimony above all. */
export const serif = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
  weight: '200 800',
  variable: '--font-newsreader',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
})

/** Its italic, for titles of sources and for emphasis: asked for only by pages that have some. */
export const serifItalic = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2',
  weight: '200 800',
  style: 'italic',
  variable: '--font-newsreader-italic',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
  preload: false,
})

/** For figures and interface. */
export const grotesque = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-schibsted',
  display: 'optional',
  adjustFontFallback: 'Arial',
})
