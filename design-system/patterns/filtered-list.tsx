import type { ReactNode } from 'react'

/** A list with its filters: beside it on a wide screen, above it (folded) on a phone. */
export const FilteredList = (props: { readonly filtersLabel: string; readonly filters: ReactNode; readonly children: ReactNode }): ReactNode => (
  <div className="mc-filtered">
    <aside className="mc-filters" aria-label={props.filtersLabel}>{props.filters}</aside>
    <div className="mc-filtered-main">{props.children}</div>
  </div>
)
