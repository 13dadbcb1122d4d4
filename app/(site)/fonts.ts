import localFont from 'next/font/local'

/** For reading, testimony above all: an optical size for each size it is set in. */
export const serif = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2',
      style: 'normal',
      weight: '200 800',
    },
    {
      path: '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-standard-italic.woff2',
      style: 'italic',
      weight: '200 800',
    },
  ],
  variable: '--font-newsreader',
  display: 'swap',
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
  preload: false,
})

/** For figures and interface. */
export const grotesque = localFont({
  src: '../../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-schibsted',
  display: 'swap',
  fallback: ['Arial', 'sans-serif'],
  adjustFontFallback: 'Arial',
  preload: false,
})
