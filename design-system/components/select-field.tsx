import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { Field, useFieldIds, type FieldProps } from './field.tsx'
import { classNames } from './class-names.ts'

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string; readonly disabled?: boolean }

export type SelectFieldProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
  readonly value?: string
  readonly onChange?: (value: string) => void
  /** The first, empty choice; left out when `false`. */
  readonly placeholder?: string | false
  readonly width?: 's' | 'm'
}

export const SelectField = (props: SelectFieldProps): ReactNode => {
  const ids = useFieldIds(props)
  const words = useWords()
  return (
    <Field field={props} ids={ids}>
      <select
        className={classNames('mc-input', 'mc-select', props.width && `mc-width-${props.width}`)}
        id={ids.id}
        name={props.name}
        defaultValue={props.value === undefined ? props.defaultValue : undefined}
        value={props.value}
        onChange={props.onChange ? (chosen) => props.onChange?.(chosen.currentTarget.value) : undefined}
        disabled={props.disabled}
        aria-required={props.optional ? undefined : true}
        aria-invalid={props.error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
      >
        {props.placeholder === false ? null : <option value="">{props.placeholder ?? words.chooseOne}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>{choice.label}</option>
        ))}
      </select>
    </Field>
  )
}
