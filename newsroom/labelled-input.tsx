import { type InputHTMLAttributes, useId } from 'react'

type Props = InputHTMLAttributes<HTMLInputElement> & { label: string }

/** An input that is no field of Payload's form around it: what is entered here is never saved with the record. */
export function LabelledInput({ label, id, ...input }: Props) {
  const ownId = useId()
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={id ?? ownId}>
        {label}
      </label>
      <div className="field-type__wrap">
        <input {...input} id={id ?? ownId} />
      </div>
    </div>
  )
}
