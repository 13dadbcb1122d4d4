/** As around every page, but for what makes those static: under it, a page is told nothing of what it is asked. */
export { default, generateMetadata, viewport } from '@/app/(site)/[locale]/layout'
