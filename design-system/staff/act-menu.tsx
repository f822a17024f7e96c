import type { ReactNode } from 'react'
import { Link } from 'react-router'

export type ActGroup = { readonly key: string; readonly label: string; readonly acts: readonly { readonly key: string; readonly label: string; readonly to: string; readonly current: boolean }[] }

/** What else may be done, in groups; each act has an address, so that back, reload and a new tab work. */
export const ActMenu = (props: { readonly label: string; readonly groups: readonly ActGroup[] }): ReactNode => (
  <nav className="mc-acts" aria-label={props.label}>
    {props.groups.map((group) =>
      group.acts.length === 0 ? null : (
        <div key={group.key} className="mc-act-group">
          <p id={`acts-${group.key}`}>{group.label}</p>
          <ul aria-labelledby={`acts-${group.key}`}>
            {group.acts.map((act) => (
              <li key={act.key}>
                <Link to={act.to} aria-current={act.current ? 'true' : undefined} preventScrollReset>{act.label}</Link>
              </li>
            ))}
          </ul>
        </div>
      ),
    )}
  </nav>
)
