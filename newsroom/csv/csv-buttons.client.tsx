'use client'

import { Button, Drawer, useConfig, useDrawerSlug, useListDrawerContext, useModal } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import './csv.css'
import { ImportSteps } from './import-steps.client'
import { useImport } from './use-import.client'

/** The two buttons, and the drawer that one of them opens. An import goes on while the drawer is closed. */
export function CsvButtons({ collection }: { collection: string }) {
  const { config } = useConfig()
  const { isInDrawer } = useListDrawerContext()
  const { openModal, closeModal } = useModal()
  const drawer = useDrawerSlug('import-csv')
  const address = formatAdminURL({ apiRoute: config.routes.api, path: `/${collection}/csv` })
  const work = useImport(address)
  const isTrash = usePathname().endsWith('/trash')

  if (isInDrawer || isTrash) return null
  return (
    <div className="csv-buttons">
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => openModal(drawer)}>
        Import CSV
      </Button>
      <Button buttonStyle="secondary" size="small" margin={false} el="anchor" url={address}>
        Export CSV
      </Button>
      <Drawer slug={drawer} title={`Import ${collection}`}>
        <ImportSteps {...work} close={() => closeModal(drawer)} />
      </Drawer>
    </div>
  )
}
