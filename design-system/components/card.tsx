import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** A box of its own on the page; `title` is a heading of the given level. */
export const Card = (props: {
  readonly title?: string
  readonly level?: 2 | 3
  /** A coloured edge: something waits (warn), is late (bad) or done (good). The words say it too. */
  readonly tone?: 'good' | 'warn' | 'bad'
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly id?: string
}): ReactNode => {
  const Heading = props.level === 3 ? 'h3' : 'h2'
  return (
    <section className={classNames('mc-card', props.tone && `mc-card-${props.tone}`)} id={props.id} aria-labelledby={props.id && props.title ? `${props.id}-title` : undefined}>
      {props.title || props.actions ? (
        <div className="mc-card-head">
          {props.title ? <Heading id={props.id ? `${props.id}-title` : undefined}>{props.title}</Heading> : <span />}
          {props.actions}
        </div>
      ) : null}
      {props.children}
    </section>
  )
}

export type LinkCardProps = { readonly to: string; readonly title: string; readonly text?: string; readonly icon?: IconName; readonly meta?: string; readonly level?: 2 | 3 }

/** A card that is one link: the whole of it can be pressed, the title is what is read. */
export const LinkCard = (props: LinkCardProps): ReactNode => {
  const Heading = props.level === 2 ? 'h2' : 'h3'
  return (
    <div className="mc-link-card">
      {props.icon ? <span className="mc-link-card-icon"><Icon name={props.icon} size="l" /></span> : null}
      <div>
        <Heading className="mc-link-card-title"><Link to={props.to}>{props.title}</Link></Heading>
        {props.text ? <p>{props.text}</p> : null}
        {props.meta ? <p className="mc-meta">{props.meta}</p> : null}
      </div>
    </div>
  )
}

export const CardGrid = (props: { readonly children: ReactNode; readonly dense?: boolean }): ReactNode => (
  <div className={props.dense ? 'mc-grid mc-grid-dense' : 'mc-grid'}>{props.children}</div>
)
