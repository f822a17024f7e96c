import type { ReactNode } from 'react'

/** What is left of a limit, and of which date: the colour repeats what the words say. */
export const DueLine = (props: { readonly left: string; readonly date?: string | undefined; /** Another date that counts, beside the one that presses. */ readonly also?: string | undefined; readonly tone?: 'bad' | 'warn' | undefined }): ReactNode => (
  <span className="mc-due" data-tone={props.tone}>
    <span className="mc-due-left">{props.left}</span>
    {props.date ? <span className="mc-due-date">{props.date}</span> : null}
    {props.also ? <span className="mc-due-date">{props.also}</span> : null}
  </span>
)
