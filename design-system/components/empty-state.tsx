import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** Nothing here, why, and what to do next. */
export const EmptyState = (props: { readonly title: string; readonly icon?: IconName; readonly children?: ReactNode }): ReactNode => (
  <div className="mc-empty">
    <Icon name={props.icon ?? 'document'} size="l" />
    <p className="mc-empty-title">{props.title}</p>
    {props.children ? <div>{props.children}</div> : null}
  </div>
)
