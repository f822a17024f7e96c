import type { ReactNode } from 'react'
import { useWords } from '../language.ts'
import { Field, useFieldIds, type FieldProps } from './field.tsx'

export type FileFieldProps = FieldProps & {
  /** As HTML `accept`: `.pdf,image/*`. */
  readonly accept?: string
  readonly multiple?: boolean
  readonly maxMegabytes?: number | undefined
  readonly onChoose?: (files: readonly File[]) => void
  /** Whoever is told takes the files over at once: the field is empty again, and a form posts them no second time. */
  readonly takesOver?: boolean
  /** `environment`: a phone opens its camera. */
  readonly capture?: 'environment'
}

const choose = (props: FileFieldProps, field: HTMLInputElement): void => {
  const files = [...(field.files ?? [])]
  if (props.takesOver) field.value = ''
  if (files.length > 0) props.onChoose?.(files)
}

export const FileField = (props: FileFieldProps): ReactNode => {
  const words = useWords()
  const limit = props.maxMegabytes === undefined ? undefined : words.fileLimit(props.maxMegabytes)
  const hint = [props.hint, limit].filter(Boolean).join(' ')
  const field = { ...props, hint: hint === '' ? undefined : hint }
  const ids = useFieldIds(field)
  return (
    <Field field={field} ids={ids}>
      <input
        className="mc-input mc-file"
        type="file"
        id={ids.id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture}
        onChange={props.onChoose ? (chosen) => choose(props, chosen.currentTarget) : undefined}
        disabled={props.disabled}
        aria-required={props.optional ? undefined : true}
        aria-invalid={props.error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
      />
    </Field>
  )
}
