'use client'

import { TextareaInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useState } from 'react'

/**
 * A list of texts, one to a line. Payload’s own field keeps a text only once Enter was pressed, and loses one that was
 * typed and left.
 */
export function LinesField({ field, path, readOnly }: TextFieldClientProps) {
  const { value, initialValue, setValue, showError, disabled } = useField<string[]>({ path })
  // What is typed has blanks and empty lines that the value has not. It counts until the form is filled anew.
  const [typed, setTyped] = useState<{ over: string; text: string }>()
  const over = textOf(initialValue)
  const shown = typed?.over === over ? typed.text : textOf(value)
  return (
    <TextareaInput
      path={path}
      label={field.label}
      description={field.admin?.description}
      required={field.required}
      readOnly={readOnly || disabled}
      showError={showError}
      rows={Math.max(2, shown.split('\n').length)}
      value={shown}
      onChange={({ target }) => {
        setTyped({ over, text: target.value })
        setValue(linesOf(target.value))
      }}
    />
  )
}

function textOf(lines: string[] | null | undefined): string {
  return (lines ?? []).join('\n')
}

function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || [])
}
