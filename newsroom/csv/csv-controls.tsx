import type { BeforeListTableServerProps } from 'payload'
import { hasRole } from '@/access/roles'
import { CsvButtons } from './csv-buttons.client'

/** Export and import above a list, for those who may. The endpoints ask again. */
export function CsvControls({ user, collectionSlug }: BeforeListTableServerProps) {
  return hasRole(user, 'editor', 'admin') ? <CsvButtons collection={collectionSlug} /> : null
}
