import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Emblem } from '../components/emblem.tsx'
import { useSurroundings } from '../language.ts'
import { DrumRings } from './home-hero.tsx'

export type WallClock = { readonly label: string; readonly time: string; readonly day: string; readonly dateTime: string }

/** A screen read from across a hall: whose it is and when, then what it says. Reaches from a phone to a portrait wall. */
export const WallBoard = (props: {
  readonly title: ReactNode
  /** Where that is. */
  readonly place?: string
  readonly clock?: WallClock
  readonly foot?: ReactNode
  readonly children: ReactNode
}): ReactNode => {
  const { siteName } = useSurroundings()
  return (
    <div className="mc-wall">
      <header className="mc-wall-head">
        <DrumRings />
        <div className="mc-wall-words">
          <p className="mc-wall-site"><Emblem />{siteName}</p>
          <h1 tabIndex={-1}>{props.title}</h1>
          {props.place ? <p className="mc-wall-place">{props.place}</p> : null}
        </div>
        {props.clock ? (
          <p className="mc-wall-clock">
            <span>{props.clock.label}</span>
            <time dateTime={props.clock.dateTime}><strong>{props.clock.time}</strong> <span>{props.clock.day}</span></time>
          </p>
        ) : null}
      </header>
      <main id="main" tabIndex={-1} className="mc-wall-main">{props.children}</main>
      {props.foot ? <footer className="mc-wall-foot">{props.foot}</footer> : null}
    </div>
  )
}

export type WallFigure = { readonly key: string; readonly label: string; readonly value: string; readonly tone?: 'action' | 'good' | 'gold' }

/** Figures to be read from ten metres. */
export const WallFigures = (props: { readonly label: string; readonly figures: readonly WallFigure[] }): ReactNode => (
  <dl className="mc-wall-figures" aria-label={props.label}>
    {props.figures.map((figure) => (
      <div key={figure.key} className="mc-wall-figure" data-tone={figure.tone}>
        <dt>{figure.label}</dt>
        <dd>{figure.value}</dd>
      </div>
    ))}
  </dl>
)

/** Posted lines in one or two columns; official names may be long and are cut for the eye only. */
export const PostedList = (props: {
  readonly label: string
  readonly lines: readonly { readonly key: string; readonly to: string; readonly name: string; readonly code: string; readonly meta?: string }[]
}): ReactNode => (
  <ul className="mc-posted" aria-label={props.label}>
    {props.lines.map((line) => (
      <li key={line.key}>
        <span className="mc-code mc-posted-code">{line.code}</span>
        <span className="mc-posted-words">
          <Link className="mc-posted-name" to={line.to} lang="vi">{line.name}</Link>
          {line.meta ? <span className="mc-meta" lang="vi">{line.meta}</span> : null}
        </span>
      </li>
    ))}
  </ul>
)
