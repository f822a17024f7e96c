import { useState, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { Icon } from '../../design-system/components/icon.tsx'
import { useLanguage } from '../../platform/web/language.ts'
import type { StaffNav } from '../../platform/web/screens.ts'
import { SideMenu } from './side-menu.tsx'
import { useDeskWords } from './words.ts'

/** Beside the page; on a phone folded into one line that names the page, until it is opened, and again after each move. */
export const Side = (props: { readonly entries: readonly StaffNav[] }): ReactNode => {
  const m = useDeskWords()
  const language = useLanguage()
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const isOpen = openAt === pathname
  const here = props.entries.find(({ to }) => pathname === `/desk/${to}`)
  return (
    <div className="mc-desk-side" data-open={isOpen || undefined}>
      <button type="button" className="mc-desk-unfold" aria-expanded={isOpen} onClick={() => setOpenAt(isOpen ? undefined : pathname)}>
        <Icon name="chevronDown" size="s" />
        <span>{here ? `${m.menu}: ${here.label[language]}` : m.menu}</span>
      </button>
      <SideMenu entries={props.entries} />
    </div>
  )
}
