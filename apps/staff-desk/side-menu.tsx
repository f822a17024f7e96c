import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useLanguage } from '../../platform/web/language.ts'
import type { StaffNav } from '../../platform/web/screens.ts'
import { groupMenu } from './menu.ts'
import { useDeskWords } from './words.ts'

/** A page below an entry is its own, unless another entry leads there more closely. */
const hasBelow = (entries: readonly StaffNav[], to: string): boolean => entries.some((other) => other.to.startsWith(`${to}/`))

export const SideMenu = (props: { readonly entries: readonly StaffNav[] }): ReactNode => {
  const m = useDeskWords()
  const language = useLanguage()
  return (
    <nav className="mc-desk-nav" aria-label={m.menu}>
      {groupMenu(props.entries).map(({ group, entries }) => (
        <div key={group}>
          <h2 id={`group-${group}`}>{m[group]}</h2>
          <ul aria-labelledby={`group-${group}`}>
            {entries.map(({ to, label }) => <li key={to}><NavLink to={`/desk/${to}`} end={hasBelow(props.entries, to)}>{label[language]}</NavLink></li>)}
          </ul>
        </div>
      ))}
    </nav>
  )
}
