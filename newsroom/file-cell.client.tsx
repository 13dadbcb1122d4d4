'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

/** A file in a list: its picture, and the name that whoever uploaded it knows. Its own name is for addresses alone. */
export function FileCell(cell: DefaultCellComponentProps) {
  return <DefaultCell {...cell} cellData={cell.rowData.sentName ?? cell.cellData} />
}
