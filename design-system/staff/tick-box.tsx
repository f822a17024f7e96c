import type { ReactNode } from 'react'

export type TickBoxProps = {
  readonly name: string
  readonly value: string
  /** Read aloud only: the row beside it says the same. */
  readonly label: string
  /** Why it cannot be ticked yet; read aloud and shown on hover. */
  readonly whyNot?: string | undefined
  readonly defaultChecked?: boolean
}

/** A row of a list chosen for an act on several. */
export const TickBox = (props: TickBoxProps): ReactNode => (
  <input
    className="mc-tick-box"
    type="checkbox"
    name={props.name}
    value={props.value}
    aria-label={props.whyNot === undefined ? props.label : `${props.label} (${props.whyNot})`}
    title={props.whyNot}
    disabled={props.whyNot !== undefined}
    defaultChecked={props.defaultChecked}
  />
)
