'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'

/** Writes an instant as the panel does everywhere, by the clock of whoever looks. */
export function useDay(): (at: string) => string {
  const { i18n } = useTranslation()
  const { dateFormat } = useConfig().config.admin
  return (at) => formatDate({ date: at, i18n, pattern: dateFormat })
}
