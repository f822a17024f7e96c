import { useMemo, type ReactNode } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { Icon } from '../../design-system/components/icon.tsx'
import { SearchBox } from '../../design-system/components/search-box.tsx'
import { NoticeBell } from '../../modules/notifications/widgets.tsx'
import { createClient } from '../../platform/web/client.ts'
import { useLanguage } from '../../platform/web/language.ts'
import type { CitizenNav } from '../../platform/web/screens.ts'
import { speakingFetch } from '../../platform/web/speaking-fetch.ts'
import { Emblem } from '../../design-system/components/emblem.tsx'
import { useStart } from './start.ts'
import { usePortalWords } from './words.ts'

const LanguageSwitch = (): ReactNode => {
  const m = usePortalWords()
  const other = useLanguage() === 'vi' ? 'en' : 'vi'
  const { pathname, search } = useLocation()
  const query = new URLSearchParams(search)
  query.set('lang', other)
  return <a className="mc-header-link" href={`${pathname}?${query}`} lang={other} hrefLang={other}>{m.otherLanguage}</a>
}

/** The count is the server's; a browser with scripts goes on asking. */
const Bell = (props: { readonly unread: number }): ReactNode => {
  const language = useLanguage()
  const api = useMemo(() => createClient(speakingFetch(language)), [language])
  return <NoticeBell key={props.unread} className="mc-header-link" to="/thong-bao" api={api} unread={props.unread} />
}

/** Answers not sent yet stay with the tab for their own person, not for the next at a kiosk. */
const forgetTab = (): void => sessionStorage.clear()

const Account = (props: { readonly unread: number }): ReactNode => {
  const m = usePortalWords()
  const { person } = useStart()
  const { pathname, search } = useLocation()
  if (person === undefined)
    return (
      <a className="mc-header-sign-in" href={`/dang-nhap?next=${encodeURIComponent(pathname + search)}`}>
        <Icon name="person" />
        <span>{m.signIn}</span>
      </a>
    )
  return (
    <>
      <Bell unread={props.unread} />
      <Link className="mc-header-link" to="/ho-so"><Icon name="person" /><span className="mc-header-name">{person.fullName}</span></Link>
      <form method="post" action="/dang-xuat" onSubmit={forgetTab}><button className="mc-header-link" type="submit">{m.signOut}</button></form>
    </>
  )
}

const Navigation = (props: { readonly entries: readonly CitizenNav[] }): ReactNode => {
  const m = usePortalWords()
  const language = useLanguage()
  return (
    <nav aria-label={m.mainMenu}>
      <ul className="mc-nav">
        {props.entries.map((entry) => (
          <li key={entry.to}><NavLink to={entry.to}>{entry.label[language]}</NavLink></li>
        ))}
      </ul>
    </nav>
  )
}

export const Header = (props: { readonly nav: readonly CitizenNav[]; readonly unread: number }): ReactNode => {
  const m = usePortalWords()
  const { language, site, person } = useStart()
  const { pathname } = useLocation()
  const entries = props.nav.filter((entry) => !entry.signedIn || person !== undefined)
  return (
    <header className="mc-header">
      {site.demo ? <p className="mc-demo-bar">{site.notice?.[language] ?? m.demo}</p> : null}
      <div className="mc-header-bar mc-wide">
        <Link className="mc-brand" to="/">
          <Emblem />
          <span className="mc-brand-words">
            <span className="mc-brand-name">{m.product}</span>
            <span className="mc-brand-place">{m.tagline(site.province)}</span>
          </span>
        </Link>
        <div className="mc-header-account"><LanguageSwitch /><Account unread={props.unread} /></div>
      </div>
      <div className="mc-header-nav">
        <div className="mc-wide mc-header-nav-row">
          <Navigation entries={entries} />
          {pathname === '/' || pathname === '/thu-tuc' ? null : <SearchBox id="header-search" action="/thu-tuc" label={m.search} labelUnseen />}
        </div>
      </div>
    </header>
  )
}
