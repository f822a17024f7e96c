import type { ReactNode } from 'react'
import { FieldGroup, fieldId, useFieldIds, type FieldProps } from './field.tsx'
import type { Choice } from './select-field.tsx'
import { classNames } from './class-names.ts'

type ChoiceInputProps = {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly choice: Choice
  readonly checkedAtFirst: boolean
  readonly onChange?: ((checked: boolean) => void) | undefined
}

const ChoiceInput = (props: ChoiceInputProps): ReactNode => (
  <div className="mc-choice">
    <input
      className="mc-choice-input"
      type={props.kind}
      id={props.id}
      name={props.name}
      value={props.choice.value}
      defaultChecked={props.checkedAtFirst}
      onChange={(change) => props.onChange?.(change.currentTarget.checked)}
      disabled={props.choice.disabled}
      aria-describedby={props.choice.hint ? `${props.id}-hint` : undefined}
    />
    <label className="mc-choice-label" htmlFor={props.id}>{props.choice.label}</label>
    {props.choice.hint ? <p className="mc-choice-hint" id={`${props.id}-hint`}>{props.choice.hint}</p> : null}
  </div>
)

const idAt = (name: string, index: number): string => (index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`)

export type RadioGroupProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValue?: string | undefined
  readonly onChange?: (value: string) => void
  readonly inline?: boolean
}

export const RadioGroup = (props: RadioGroupProps): ReactNode => (
  <FieldGroup field={props} ids={useFieldIds(props)}>
    <div className={classNames('mc-choices', props.inline && 'mc-choices-inline')}>
      {props.choices.map((choice, index) => (
        <ChoiceInput
          key={choice.value}
          kind="radio"
          id={idAt(props.name, index)}
          name={props.name}
          choice={choice}
          checkedAtFirst={choice.value === props.defaultValue}
          onChange={(checked) => (checked ? props.onChange?.(choice.value) : undefined)}
        />
      ))}
    </div>
  </FieldGroup>
)

export type CheckboxGroupProps = FieldProps & {
  readonly choices: readonly Choice[]
  readonly defaultValues?: readonly string[]
  readonly onChange?: (value: string, checked: boolean) => void
}

export const CheckboxGroup = (props: CheckboxGroupProps): ReactNode => (
  <FieldGroup field={props} ids={useFieldIds(props)}>
    <div className="mc-choices">
      {props.choices.map((choice, index) => (
        <ChoiceInput
          key={choice.value}
          kind="checkbox"
          id={idAt(props.name, index)}
          name={props.name}
          choice={choice}
          checkedAtFirst={props.defaultValues?.includes(choice.value) ?? false}
          onChange={(checked) => props.onChange?.(choice.value, checked)}
        />
      ))}
    </div>
  </FieldGroup>
)

/** One statement to agree to. `value` is what the form sends when ticked. */
export const Checkbox = (props: {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
  readonly defaultChecked?: boolean
  readonly onChange?: (checked: boolean) => void
}): ReactNode => (
  <ChoiceInput
    kind="checkbox"
    id={fieldId(props.name)}
    name={props.name}
    choice={{ value: props.value ?? 'yes', label: props.label, ...(props.hint === undefined ? {} : { hint: props.hint }) }}
    checkedAtFirst={props.defaultChecked ?? false}
    onChange={props.onChange}
  />
)
