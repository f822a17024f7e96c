import type { ReactNode } from 'react'
import { Link, useNavigate, useRevalidator } from 'react-router'
import { MenuButton } from '../../design-system/staff/menu.tsx'
import { NoticeBell } from '../../modules/notifications/widgets.tsx'
import { useDesk } from '../../platform/web/desk.ts'
import { useLanguage } from '../../platform/web/language.ts'
import type { StaffNav } from '../../platform/web/screens.ts'
import { CommandSearch } from './command-search.tsx'
import { Emblem } from '../../design-system/components/emblem.tsx'
import { applyTheme, keepUnitId, readTheme, type Theme } from './preferences.ts'
import { signOut } from './sign-out.ts'
import { useDeskWords } from './words.ts'

const UnitSwitch = (): ReactNode => {
  const m = useDeskWords()
  const { units, unit } = useDesk()
  const { revalidate } = useRevalidator()
  if (units.length < 2) return <span className="mc-bar-unit">{units[0]?.name}</span>
  const choose = (unitId: string | undefined): void => {
    keepUnitId(unitId)
    void revalidate()
  }
  return (
    <label className="mc-bar-unit">
      <span className="mc-unseen">{m.unit}</span>
      <select className="mc-input mc-select" value={unit?.id ?? ''} onChange={(chosen) => choose(chosen.currentTarget.value || undefined)}>
        <option value="">{m.allUnits}</option>
        {units.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
      </select>
    </label>
  )
}

const switchLanguage = (other: string): void => {
  const address = new URL(location.href)
  address.searchParams.set('lang', other)
  location.assign(address)
}

const AccountMenu = (): ReactNode => {
  const m = useDeskWords()
  const { api, person } = useDesk()
  const go = useNavigate()
  const other = useLanguage() === 'vi' ? 'en' : 'vi'
  const themeEntry = (theme: Theme, label: string) => ({ id: theme, label, checked: readTheme() === theme, onPress: () => applyTheme(theme) })
  return (
    <MenuButton
      look="bar"
      icon="person"
      label={person?.fullName ?? ''}
      items={[
        themeEntry('light', m.lightTheme),
        themeEntry('dark', m.darkTheme),
        themeEntry('system', m.systemTheme),
        { id: 'language', label: m.otherLanguage, onPress: () => switchLanguage(other) },
        { id: 'portal', label: m.toPortal, onPress: () => location.assign('/') },
        { id: 'account', label: m.ownAccount, onPress: () => void go('/desk/account') },
        { id: 'sign-out', label: m.signOut, onPress: () => void signOut(api) },
      ]}
    />
  )
}

export const Bar = (props: { readonly entries: readonly StaffNav[] }): ReactNode => {
  const m = useDeskWords()
  const { api } = useDesk()
  return (
    <header className="mc-desk-bar">
      <Link className="mc-desk-brand" to="/desk">
        <Emblem />
        <strong>{m.product}</strong>
      </Link>
      <UnitSwitch />
      <CommandSearch entries={props.entries} />
      <NoticeBell className="mc-bar-button" to="/desk/notices" api={api} />
      <AccountMenu />
    </header>
  )
}
