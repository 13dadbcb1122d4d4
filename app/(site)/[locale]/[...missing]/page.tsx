import { Missing } from '@/components/missing'

export function generateStaticParams(): { missing: string[] }[] {
  return []
}

/** Every address that is none of ours. */
export default function Page() {
  return <Missing />
}
