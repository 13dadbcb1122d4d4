import type { BeforeListTableServerProps } from 'payload'
import { isPublisher } from '@/access/roles'
import { CsvButtons } from './csv-buttons.client'

/** Export and import above a list, for those who may. The endpoints ask again. */
export function CsvControls({ user, collectionSlug }: BeforeListTableServerProps) {
  return isPublisher(user) ? <CsvButtons collection={collectionSlug} /> : null
}
