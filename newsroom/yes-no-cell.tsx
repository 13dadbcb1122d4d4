import type { DefaultServerCellComponentProps } from 'payload'

/** A tick as a word: Payload would write it as a program does. */
export function YesNoCell({ cellData }: DefaultServerCellComponentProps) {
  return cellData ? 'Yes' : 'No'
}
