import type { ComponentProps, ReactNode } from 'react'
import { useWords } from '../language.ts'
import { Checkbox } from './choice-group.tsx'
import { fieldId } from './field.tsx'

/** A statement whose missing tick may be refused. Apart from `Checkbox`, which pages that stand with little script hold. */
export const CheckboxField = ({ error, ...box }: ComponentProps<typeof Checkbox> & { readonly error: string | undefined }): ReactNode => {
  const words = useWords()
  const errorId = `${fieldId(box.name)}-error`
  if (error === undefined) return <Checkbox {...box} />
  return (
    <fieldset className="mc-field mc-fieldset mc-field-wrong" aria-label={box.label} aria-describedby={errorId}>
      <p className="mc-field-error" id={errorId}>
        <span className="mc-unseen">{words.errorPrefix}</span>
        {error}
      </p>
      <Checkbox {...box} />
    </fieldset>
  )
}
