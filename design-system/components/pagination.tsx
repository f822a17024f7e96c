import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useWords } from '../language.ts'
import { Icon } from './icon.tsx'

/** Keyset pages: onward and back to the start; no page numbers, no exact totals past what is cheap to know. */
export const Pagination = (props: { readonly first?: string | undefined; readonly next?: string | undefined; readonly nextLabel?: string }): ReactNode => {
  const words = useWords()
  if (props.first === undefined && props.next === undefined) return null
  return (
    <nav className="mc-pages" aria-label={words.pages}>
      {props.first === undefined ? <span /> : <Link className="mc-button mc-button-quiet" to={props.first}>{words.firstPage}</Link>}
      {props.next === undefined ? null : (
        <Link className="mc-button mc-button-secondary" to={props.next} rel="next">
          <span>{props.nextLabel ?? words.nextPage}</span>
          <Icon name="chevronRight" />
        </Link>
      )}
    </nav>
  )
}
