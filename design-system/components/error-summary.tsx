import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../language.ts'
import { fieldId } from './field.tsx'

/** The part of a problem document a form shows; a `Problem` fits. */
export type FormProblem = {
  readonly kind?: string
  readonly detail: string
  readonly errors?: readonly { readonly field: string; readonly reason: string }[]
}

/**
 * Stands above a refused form: what happened, and a link to each field to mend. Takes the focus, so a screen reader reads
 * it first; without scripts the page's title and this box, first in `main`, do the same.
 */
export const ErrorSummary = (props: { readonly problem: FormProblem | undefined; readonly title?: string }): ReactNode => {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (props.problem) box.current?.focus()
  }, [props.problem])
  if (!props.problem) return null
  return (
    <div className="mc-error-summary" role="alert" tabIndex={-1} ref={box} id="error-summary">
      <h2>{props.title ?? words.errorSummaryTitle}</h2>
      {props.problem.kind === 'request-invalid' && props.problem.errors?.length ? null : <p>{props.problem.detail}</p>}
      {props.problem.errors?.length ? (
        <ul>
          {props.problem.errors.map((error) => (
            <li key={error.field + error.reason}><a href={`#${fieldId(error.field)}`}>{error.reason}</a></li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
