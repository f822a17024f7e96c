import type { ReactNode } from 'react'
import { FieldGroup, fieldId, useFieldIds, type FieldProps } from './field.tsx'

/** The same fields once per row; `table` sets small fields of a row side by side where there is room. */
export const RepeatList = (props: FieldProps & { readonly look: 'table' | 'blocks'; readonly children: ReactNode }): ReactNode => (
  <div className={`mc-repeat mc-repeat-${props.look}`} id={fieldId(props.name)} tabIndex={-1}>
    <FieldGroup field={props} ids={useFieldIds(props)}>{props.children}</FieldGroup>
  </div>
)

export const RepeatBlock = (props: { readonly label: string; readonly action: ReactNode; readonly children: ReactNode }): ReactNode => (
  <fieldset className="mc-repeat-row">
    <legend className="mc-repeat-legend">{props.label}</legend>
    <div className="mc-repeat-fields">{props.children}</div>
    {props.action}
  </fieldset>
)
