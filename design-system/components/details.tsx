import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** More for who wants it. Native, so it opens without scripts and everything in it is found and printed. */
export const Details = (props: { readonly summary: ReactNode; readonly open?: boolean; readonly boxed?: boolean; /** Told each time it is opened: what is heavy comes only then. */ readonly onOpen?: () => void; readonly children: ReactNode }): ReactNode => (
  <details className={props.boxed ? 'mc-details mc-details-boxed' : 'mc-details'} open={props.open} onToggle={props.onOpen && (({ currentTarget }) => currentTarget.open && props.onOpen?.())}>
    <summary><Icon name="chevronRight" size="s" /><span>{props.summary}</span></summary>
    <div className="mc-details-body">{props.children}</div>
  </details>
)
