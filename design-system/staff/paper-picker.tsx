import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon } from '../components/icon.tsx'

export type PickedPaper = { readonly key: string; readonly name: string; readonly to: string; readonly current: boolean }
export type PaperGroup = { readonly key: string; readonly name: string; readonly note?: ReactNode; readonly papers: readonly PickedPaper[] }

/** The papers of a dossier under what they were handed in for; one of them is shown beside. */
export const PaperPicker = (props: { readonly label: string; readonly groups: readonly PaperGroup[] }): ReactNode => (
  <nav className="mc-papers" aria-label={props.label}>
    <ul>
      {props.groups.map((group) => (
        <li key={group.key}>
          <div className="mc-papers-name">
            <span>{group.name}</span>
            {group.note ? <span className="mc-papers-note">{group.note}</span> : null}
          </div>
          {group.papers.map((paper) => (
            <Link key={paper.key} className="mc-paper-link" to={paper.to} aria-current={paper.current ? 'true' : undefined} preventScrollReset>
              <Icon name="document" size="s" />
              <span>{paper.name}</span>
            </Link>
          ))}
        </li>
      ))}
    </ul>
  </nav>
)
