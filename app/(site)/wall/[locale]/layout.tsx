/** As around the search, which is told what it is asked, too. */
export { default, generateMetadata, viewport } from '@/app/(site)/[locale]/layout'
