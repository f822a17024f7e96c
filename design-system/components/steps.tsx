import type { ReactNode } from 'react'
import { useWords } from '../language.ts'

/** Numbered instructions: what happens, in order. */
export const StepList = (props: { readonly steps: readonly { readonly key: string; readonly title: ReactNode; readonly text?: ReactNode }[] }): ReactNode => (
  <ol className="mc-steps">
    {props.steps.map((step) => (
      <li key={step.key}>
        <div className="mc-step-title">{step.title}</div>
        {step.text ? <div className="mc-step-text">{step.text}</div> : null}
      </li>
    ))}
  </ol>
)

export type ProgressStep = { readonly key: string; readonly label: string; readonly state: 'done' | 'now' | 'later' }

/** Where somebody stands in a few steps (filing a dossier). */
export const ProgressSteps = (props: { readonly label: string; readonly steps: readonly ProgressStep[] }): ReactNode => {
  const words = useWords()
  const said = { done: words.stepDone, now: words.stepNow, later: words.stepLater }
  return (
    <ol className="mc-progress-steps" aria-label={props.label}>
      {props.steps.map((step) => (
        <li key={step.key} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="mc-unseen">{said[step.state]}</span>
          {step.label}
        </li>
      ))}
    </ol>
  )
}
