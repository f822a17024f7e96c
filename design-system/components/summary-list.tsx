import type { ReactNode } from 'react'

export type SummaryRow = { readonly key: string; readonly label: string; readonly value: ReactNode; readonly action?: ReactNode }

/** Facts about one thing: name left, value right, an action (“change”) at the end. Empty rows are left out. */
export const SummaryList = (props: { readonly rows: readonly (SummaryRow | undefined | false)[]; readonly plain?: boolean }): ReactNode => (
  <dl className={props.plain ? 'mc-summary mc-summary-plain' : 'mc-summary'}>
    {props.rows.map((row) =>
      row ? (
        <div className="mc-summary-row" key={row.key}>
          <dt>{row.label}</dt>
          <dd>{row.value}{row.action ? <span className="mc-summary-action">{row.action}</span> : null}</dd>
        </div>
      ) : null,
    )}
  </dl>
)
