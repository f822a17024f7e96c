import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '../language.ts'

export type Crumb = { readonly to?: string; readonly label: string }

/** The way back up; the last crumb is this page and is no link. */
export const Breadcrumbs = (props: { readonly crumbs: readonly Crumb[] }): ReactNode => {
  const words = useWords()
  return (
    <nav className="mc-crumbs" aria-label={words.breadcrumbs}>
      <ol>
        {props.crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.to === undefined ? <span aria-current="page">{crumb.label}</span> : <Link to={crumb.to}>{crumb.label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
