import type { ReactNode } from 'react'

/** How far something has come, with the figure in words beside it. */
export const ProgressBar = (props: { readonly label: string; readonly value: number; readonly max: number; readonly text: string }): ReactNode => (
  <div className="mc-progress">
    <div className="mc-progress-words"><span>{props.label}</span><span>{props.text}</span></div>
    <progress value={props.value} max={props.max} aria-label={props.label}>{props.text}</progress>
  </div>
)
