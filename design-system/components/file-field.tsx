import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useWords } from '../language.ts'
import { classNames } from './class-names.ts'
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

/** What was chosen, and how many are still in the field. */
const choose = (props: FileFieldProps, field: HTMLInputElement): number => {
  const files = [...(field.files ?? [])]
  if (props.takesOver) field.value = ''
  if (files.length > 0) props.onChoose?.(files)
  return props.takesOver ? 0 : files.length
}

/** The browser writes on the button in its own language; ours stands on it, and its "no file chosen" goes once scripts know. */
export const FileField = (props: FileFieldProps): ReactNode => {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [isEmpty, setEmpty] = useState(false)
  useEffect(() => setEmpty((input.current?.files?.length ?? 0) === 0), [])
  const limit = props.maxMegabytes === undefined ? undefined : words.fileLimit(props.maxMegabytes)
  const hint = [props.hint, limit].filter(Boolean).join(' ')
  const field = { ...props, hint: hint === '' ? undefined : hint }
  const ids = useFieldIds(field)
  return (
    <Field field={field} ids={ids}>
      <span className="mc-file-box">
        <input
          ref={input}
          className={classNames('mc-input mc-file', isEmpty && 'mc-file-empty')}
          type="file"
          id={ids.id}
          name={props.name}
          accept={props.accept}
          multiple={props.multiple}
          capture={props.capture}
          onChange={(chosen) => setEmpty(choose(props, chosen.currentTarget) === 0)}
          disabled={props.disabled}
          aria-required={props.optional ? undefined : true}
          aria-invalid={props.error === undefined ? undefined : true}
          aria-describedby={ids.describedBy}
        />
        <span className="mc-file-face" aria-hidden>{words.chooseFile}</span>
      </span>
    </Field>
  )
}
