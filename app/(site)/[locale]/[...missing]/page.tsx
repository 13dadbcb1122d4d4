import { notFound } from 'next/navigation'

export function generateStaticParams(): { missing: string[] }[] {
  return []
}

/** Every address that is none of ours. */
export default function Page() {
  notFound()
}
