import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Emblem } from '../components/emblem.tsx'
import { Icon, type IconName } from '../components/icon.tsx'
import { useSurroundings } from '../language.ts'
import { DrumRings } from './home-hero.tsx'

/** A standing screen that strangers touch with a finger: nothing small, one way back to the start, nobody's account. */
export const KioskFrame = (props: {
  readonly start: { readonly to: string; readonly label: string; readonly shown: boolean }
  readonly language: { readonly href: string; readonly label: string; readonly language: 'vi' | 'en' }
  readonly foot?: ReactNode
  readonly children: ReactNode
}): ReactNode => {
  const { siteName } = useSurroundings()
  const { start, language } = props
  return (
    <div className="mc-kiosk">
      <header className="mc-kiosk-bar">
        <Link className="mc-kiosk-brand" to={start.to}><Emblem /><span>{siteName}</span></Link>
        <div className="mc-kiosk-ways">
          {start.shown ? <Link className="mc-kiosk-way" to={start.to}><Icon name="home" /><span>{start.label}</span></Link> : null}
          <a className="mc-kiosk-way" href={language.href} lang={language.language} hrefLang={language.language}>{language.label}</a>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mc-kiosk-main">{props.children}</main>
      {props.foot ? <footer className="mc-kiosk-foot">{props.foot}</footer> : null}
    </div>
  )
}

export type KioskDoor = { readonly to: string; readonly icon: IconName; readonly title: string; readonly text: string }

/** The first thing seen: a greeting, and a few doors as large as hands. */
export const KioskDoors = (props: { readonly title: string; readonly lead: string; readonly doors: readonly KioskDoor[] }): ReactNode => (
  <div className="mc-kiosk-start">
    <DrumRings />
    <h1 tabIndex={-1}>{props.title}</h1>
    <p className="mc-kiosk-lead">{props.lead}</p>
    <ul className="mc-kiosk-doors">
      {props.doors.map((door) => (
        <li key={door.to} className="mc-kiosk-door">
          <span className="mc-kiosk-door-icon"><Icon name={door.icon} /></span>
          <span className="mc-kiosk-door-words">
            <Link to={door.to}>{door.title}</Link>
            <span>{door.text}</span>
          </span>
          <Icon name="chevronRight" />
        </li>
      ))}
    </ul>
  </div>
)
