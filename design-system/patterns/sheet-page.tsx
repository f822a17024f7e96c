import type { ReactNode } from 'react'

/** A long sheet with its table of contents beside it. */
export const SheetPage = (props: {
  readonly contentsLabel: string
  readonly contents: readonly { readonly id: string; readonly label: string }[]
  readonly children: ReactNode
}): ReactNode => (
  <div className="mc-sheet">
    <nav className="mc-toc" aria-label={props.contentsLabel}>
      <p className="mc-toc-title">{props.contentsLabel}</p>
      <ul>{props.contents.map((entry) => <li key={entry.id}><a href={`#${entry.id}`}>{entry.label}</a></li>)}</ul>
    </nav>
    <div className="mc-sheet-body" lang="vi">{props.children}</div>
  </div>
)

/** The few figures people come for. */
export const FactBoxes = (props: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <dl className="mc-facts" aria-label={props.label}>{props.children}</dl>
)

export const FactBox = (props: { readonly label: string; readonly icon: ReactNode; readonly children: ReactNode }): ReactNode => (
  <div className="mc-fact">
    <dt>{props.icon}<span>{props.label}</span></dt>
    <dd>{props.children}</dd>
  </div>
)
