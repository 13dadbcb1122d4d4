import { keyColumn, recordFrom } from './columns'
import type { CsvContext } from './context'
import { changesByLocale, type RowPlan } from './plan-rows'

/**
 * Writes a draft as planned, through all hooks: a language at a time, as an editor would. What is public stays as it
 * is. When it is cut off in between, the same row completes it later.
 */
export async function writeRow(
  { collection, req, overrideAccess }: CsvContext,
  plan: RowPlan,
): Promise<void> {
  let { id } = plan
  for (const { locale, data: changes } of changesByLocale(plan)) {
    const data = recordFrom(changes)
    const shared = { collection, draft: true as const, locale, depth: 0, overrideAccess, req }
    if (id === undefined) {
      const created = await req.payload.create({ ...shared, data: { ...data, [keyColumn]: plan.slug } })
      id = created.id
    } else await req.payload.update({ ...shared, id, data })
  }
}
