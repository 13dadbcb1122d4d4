'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useMemo } from 'react'

type Props = TextFieldClientProps & { of: 'languages' | 'time zones' }

/** A text that is a code, chosen by its name from those that the browser knows. What else is kept there stays. */
export function ChoiceField({ of, field, path, readOnly }: Props) {
  const { value, setValue, showError, disabled } = useField<string>({ path })
  const options = useMemo(() => {
    const known = of === 'languages' ? languages() : timeZones()
    return !value || known.some((option) => option.value === value)
      ? known
      : [{ value, label: nameOf(value) ?? value }, ...known]
  }, [of, value])
  return (
    <SelectInput
      name={field.name}
      path={path}
      label={field.label}
      description={field.admin?.description}
      required={field.required}
      isClearable={!field.required}
      options={options}
      readOnly={readOnly || disabled}
      showError={showError}
      value={value}
      onChange={(option) => setValue(option && !Array.isArray(option) ? option.value : null)}
    />
  )
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

const nameOf = (code: string) => names.of(code)

/** All languages with a code of two letters. */
function languages() {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return codes
    .flatMap((value) => {
      const label = nameOf(value)
      return label && Intl.getCanonicalLocales(value)[0] === value ? [{ value, label }] : []
    })
    .sort((one, other) => one.label.localeCompare(other.label, 'en'))
}

function timeZones() {
  const zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')
  return ['UTC', ...zones].map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}
