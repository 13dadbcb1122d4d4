import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { defaultLocale } from '@/messages/locales'
import { titleOf } from '../title-of'

/** What rests on any consent of the person who is open, drafts too. */
export async function PersonsTestimonies({ id, req }: UIFieldServerProps) {
  if (!id) return null
  const { docs } = await req.payload.find({
    collection: 'testimonies',
    where: { 'consent.person': { equals: id } },
    select: { attribution: true, slug: true },
    sort: 'attribution',
    draft: true,
    locale: defaultLocale,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
  })
  const { admin: adminRoute } = req.payload.config.routes
  return (
    <div className="field-type persons-testimonies">
      <span className="field-label">Testimonies</span>
      {docs.length === 0 && <p>Nothing rests on a consent of theirs.</p>}
      <ul>
        {docs.map((doc) => (
          <li key={doc.id}>
            <a href={formatAdminURL({ adminRoute, path: `/collections/testimonies/${doc.id}` })}>
              {titleOf(doc)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
