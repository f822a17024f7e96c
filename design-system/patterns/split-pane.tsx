import type { ReactNode } from 'react'

/** Two panes of one task: the paper left, what it must prove right. Stacked on narrow screens. */
export const SplitPane = (props: {
  readonly leftLabel: string
  readonly rightLabel: string
  readonly left: ReactNode
  readonly right: ReactNode
}): ReactNode => (
  <>
    <p className="mc-split-jump">
      <a className="mc-link" href="#pane-right">{props.rightLabel}</a>
      <a className="mc-link" href="#pane-left">{props.leftLabel}</a>
    </p>
    <div className="mc-split">
      {/* A pane that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section id="pane-left" aria-label={props.leftLabel} tabIndex={0}>{props.left}</section>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section id="pane-right" aria-label={props.rightLabel} tabIndex={0}>{props.right}</section>
    </div>
  </>
)
