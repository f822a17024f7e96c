import { useId, type ReactNode } from 'react'
import { useWords } from '../language.ts'
import { classNames } from './class-names.ts'

/** What every field shares: a label always in sight, a hint before typing, an error in words. */
export type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** In words; also shown in the `ErrorSummary`, which links to this field. */
  readonly error?: string | undefined
  /** Fields are required unless said; an optional one says so beside its label. */
  readonly optional?: boolean
  readonly disabled?: boolean
  /** Where several forms stand on one page: tells this one's fields from those of the same name, so that each label is its own field's. */
  readonly scope?: string | undefined
}

/** The id an `ErrorSummary` links to; names are unique within a form. */
export const fieldId = (name: string): string => `field-${name.replaceAll(/[^\w-]/g, '-')}`

export type FieldIds = { readonly id: string; readonly describedBy: string | undefined; readonly hintId: string; readonly errorId: string }

export const useFieldIds = (props: FieldProps): FieldIds => {
  const base = useId()
  const hintId = `${base}hint`
  const errorId = `${base}error`
  const describedBy = [props.hint && hintId, props.error && errorId].filter(Boolean).join(' ')
  return { id: fieldId(props.scope === undefined ? props.name : `${props.scope}-${props.name}`), describedBy: describedBy === '' ? undefined : describedBy, hintId, errorId }
}

const Extras = (props: { readonly field: FieldProps; readonly ids: FieldIds }): ReactNode => {
  const words = useWords()
  return (
    <>
      {props.field.hint ? <p className="mc-hint" id={props.ids.hintId}>{props.field.hint}</p> : null}
      {props.field.error ? (
        <p className="mc-field-error" id={props.ids.errorId}>
          <span className="mc-unseen">{words.errorPrefix}</span>
          {props.field.error}
        </p>
      ) : null}
    </>
  )
}

const Optional = (props: { readonly shown: boolean | undefined }): ReactNode => {
  const words = useWords()
  return props.shown ? <span className="mc-optional"> {words.optional}</span> : null
}

/** One control under one label. */
export const Field = (props: { readonly field: FieldProps; readonly ids: FieldIds; readonly children: ReactNode }): ReactNode => (
  <div className={classNames('mc-field', props.field.error !== undefined && 'mc-field-wrong')}>
    <label className="mc-label" htmlFor={props.ids.id}>
      {props.field.label}
      <Optional shown={props.field.optional} />
    </label>
    <Extras field={props.field} ids={props.ids} />
    {props.children}
  </div>
)

/** Several controls under one legend. */
export const FieldGroup = (props: { readonly field: FieldProps; readonly ids: FieldIds; readonly children: ReactNode }): ReactNode => (
  <fieldset
    className={classNames('mc-field', 'mc-fieldset', props.field.error !== undefined && 'mc-field-wrong')}
    aria-describedby={props.ids.describedBy}
    disabled={props.field.disabled}
  >
    <legend className="mc-label">
      {props.field.label}
      <Optional shown={props.field.optional} />
    </legend>
    <Extras field={props.field} ids={props.ids} />
    {props.children}
  </fieldset>
)
