import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { useWords } from '../language.ts'
import { fieldId } from './field.tsx'
import { SignInAgain } from './sign-in-again.tsx'

/** The part of a problem document a form shows; a `Problem` fits. */
export type FormProblem = {
  readonly kind?: string
  readonly detail: string
  readonly errors?: readonly { readonly field: string; readonly reason: string }[]
}

type FieldFault = NonNullable<FormProblem['errors']>[number]

/** A check that knows no labels says only what a field lacks, in words that go on from its label. */
const goesOn = ({ reason }: FieldFault): boolean => /^\p{Ll}/u.test(reason)

const never = () => () => undefined
/** Where the page has them; the server does not. */
const useLabels = (errors: readonly FieldFault[] = []): readonly string[] =>
  useSyncExternalStore(never, () => errors.map((error) => (goesOn(error) ? document.getElementById(fieldId(error.field))?.closest('.mc-field')?.firstChild?.firstChild?.textContent : '')).join('\n'), () => '').split('\n')

/**
 * Stands above a refused form: what happened, and a link to each field to mend. Takes the focus, so a screen reader reads
 * it first; without scripts the page's title and this box, first in `main`, do the same.
 */
export const ErrorSummary = (props: { readonly problem: FormProblem | undefined; readonly title?: string }): ReactNode => {
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const labels = useLabels(props.problem?.errors)
  useEffect(() => {
    if (props.problem) box.current?.focus()
  }, [props.problem])
  if (!props.problem) return null
  const { kind, detail, errors = [] } = props.problem
  return (
    <div className="mc-error-summary" role="alert" tabIndex={-1} ref={box} id="error-summary">
      <h2>{props.title ?? words.errorSummaryTitle}</h2>
      {errors[0] && errors.every((error) => error.reason === detail || goesOn(error)) ? null : <p>{detail}</p>}
      {kind === 'not-signed-in' ? <p><SignInAgain /></p> : null}
      {errors[0] ? (
        <ul>
          {errors.map(({ field, reason }, index) => (
            <li key={field + reason}><a href={`#${fieldId(field)}`}>{labels[index] ? `${labels[index]}: ${reason}` : reason}</a></li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
