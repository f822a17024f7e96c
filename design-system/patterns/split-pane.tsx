import type { ReactNode } from 'react'

/** Two panes of one task: the paper left, what it must prove right. Stacked on narrow screens. */
export const SplitPane = (props: {
  readonly leftLabel: string
  readonly rightLabel: string
  readonly left: ReactNode
  readonly right: ReactNode
}): ReactNode => (
  <div className="mc-split">
    {/* A pane that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
    <section aria-label={props.leftLabel} tabIndex={0}>{props.left}</section>
    <section aria-label={props.rightLabel}>{props.right}</section>
  </div>
)
