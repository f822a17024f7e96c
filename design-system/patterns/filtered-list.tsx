import type { ReactNode } from 'react'

/** A list with its filters: right of it on a wide screen, after it on a phone, with a link that jumps there. */
export const FilteredList = (props: { readonly filtersLabel: string; readonly filters: ReactNode; readonly children: ReactNode }): ReactNode => (
  <div className="mc-filtered">
    <a className="mc-link mc-to-filters" href="#filters">{props.filtersLabel}</a>
    <div className="mc-filtered-main">{props.children}</div>
    <aside className="mc-filters" id="filters" aria-label={props.filtersLabel}>{props.filters}</aside>
  </div>
)
