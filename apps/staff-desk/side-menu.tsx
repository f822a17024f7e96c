import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useLanguage } from '../../platform/web/language.ts'
import type { StaffNav, StaffNavGroup } from '../../platform/web/screens.ts'
import { useDeskWords } from './words.ts'

const GROUPS: readonly StaffNavGroup[] = ['work', 'catalogue', 'oversight', 'administration']

export const SideMenu = (props: { readonly entries: readonly StaffNav[] }): ReactNode => {
  const m = useDeskWords()
  const language = useLanguage()
  return (
    <nav className="mc-desk-nav" aria-label={m.menu}>
      {GROUPS.map((group) => {
        const entries = props.entries.filter((entry) => entry.group === group)
        if (entries.length === 0) return null
        return (
          <div key={group}>
            <h2 id={`group-${group}`}>{m[group]}</h2>
            <ul aria-labelledby={`group-${group}`}>
              {entries.map((entry) => <li key={entry.to}><NavLink to={`/desk/${entry.to}`}>{entry.label[language]}</NavLink></li>)}
            </ul>
          </div>
        )
      })}
    </nav>
  )
}
