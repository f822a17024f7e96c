import type { HTMLInputTypeAttribute, ReactNode } from 'react'
import { Field, useFieldIds, type FieldProps } from './field.tsx'
import { classNames } from './class-names.ts'

export type TextFieldProps = FieldProps & {
  readonly defaultValue?: string | undefined
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly type?: HTMLInputTypeAttribute
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url'
  /** HTML autofill token (WCAG 1.3.5): `name`, `tel`, `street-address`… */
  readonly autoComplete?: string
  readonly maxLength?: number
  /** The width says what is expected: `s` a code, `m` a name, full otherwise. */
  readonly width?: 'xs' | 's' | 'm'
  readonly readOnly?: boolean
}

export const TextField = (props: TextFieldProps): ReactNode => {
  const ids = useFieldIds(props)
  return (
    <Field field={props} ids={ids}>
      <input
        className={classNames('mc-input', props.width && `mc-width-${props.width}`)}
        id={ids.id}
        name={props.name}
        type={props.type ?? 'text'}
        defaultValue={props.value === undefined ? props.defaultValue : undefined}
        value={props.value}
        onChange={props.onChange ? (typed) => props.onChange?.(typed.currentTarget.value) : undefined}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete}
        maxLength={props.maxLength}
        readOnly={props.readOnly}
        disabled={props.disabled}
        aria-required={props.optional ? undefined : true}
        aria-invalid={props.error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
        autoCapitalize={props.type === undefined ? undefined : 'off'}
      />
    </Field>
  )
}
