import type { ReactNode } from 'react'
import { Field, useFieldIds, type FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps & {
  readonly defaultValue?: string | undefined
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly rows?: number
  readonly maxLength?: number
}

export const TextArea = (props: TextAreaProps): ReactNode => {
  const ids = useFieldIds(props)
  return (
    <Field field={props} ids={ids}>
      <textarea
        className="mc-input mc-text-area"
        id={ids.id}
        name={props.name}
        rows={props.rows ?? 4}
        maxLength={props.maxLength}
        defaultValue={props.value === undefined ? props.defaultValue : undefined}
        value={props.value}
        onChange={props.onChange ? (typed) => props.onChange?.(typed.currentTarget.value) : undefined}
        disabled={props.disabled}
        aria-required={props.optional ? undefined : true}
        aria-invalid={props.error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
      />
    </Field>
  )
}
