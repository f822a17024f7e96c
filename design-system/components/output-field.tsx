import type { ReactNode } from 'react'
import { fieldId } from './field.tsx'

/** A value worked out from the fields; announced when it changes. */
export const OutputField = (props: { readonly name: string; readonly label: string; readonly value: string | undefined }): ReactNode => (
  <div className="mc-field">
    <span className="mc-label" id={`${fieldId(props.name)}-label`}>{props.label}</span>
    <output className="mc-output" id={fieldId(props.name)} aria-labelledby={`${fieldId(props.name)}-label`}>{props.value ?? '…'}</output>
  </div>
)
