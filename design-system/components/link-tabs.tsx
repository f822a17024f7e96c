import type { ReactNode } from 'react'
import { Link } from 'react-router'

export type LinkTab = { readonly to: string; readonly label: string; readonly count?: number | undefined; readonly current: boolean }

/** Views of one list, each with its own address; works without scripts. */
export const LinkTabs = (props: { readonly label: string; readonly tabs: readonly LinkTab[] }): ReactNode => (
  <nav className="mc-tabs" aria-label={props.label}>
    <ul>
      {props.tabs.map((tab) => (
        <li key={tab.to}>
          <Link to={tab.to} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count === undefined ? null : <span className="mc-count">{tab.count}</span>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
)
