import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Outlet, useLoaderData, useLocation, useNavigation, useNavigationType } from 'react-router'
import { TextLink } from '../../design-system/components/text-link.tsx'
import { Notice } from '../../design-system/components/notice.tsx'
import { ToastRegion } from '../../design-system/staff/toast.tsx'
import type { Client } from '../../platform/web/client.ts'
import { DeskContext, type Desk } from '../../platform/web/desk.ts'
import type { StaffNav } from '../../platform/web/screens.ts'
import { Bar } from './bar.tsx'
import { mayOpen } from './may-open.ts'
import { readUnitId } from './preferences.ts'
import type { loadShell } from './shell-data.ts'
import { Side } from './side.tsx'
import type { DeskStart } from './start.ts'
import { onSession } from './watch-session.ts'
import { useDeskWords } from './words.ts'

/** Another page begins at its top, where it says what was done; back and forward are the browser's. A page that puts the cursor in a field itself keeps it there. */
const useFocusOnMove = (): void => {
  const { pathname } = useLocation()
  const type = useNavigationType()
  const first = useRef(pathname)
  useEffect(() => {
    if (first.current === pathname) return
    first.current = pathname
    if (type !== 'POP') window.scrollTo(0, 0)
    if (!document.activeElement?.matches('input, select, textarea')) document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [pathname, type])
}

const SessionEnded = (): ReactNode => {
  const m = useDeskWords()
  const [ended, setEnded] = useState(false)
  const { pathname, search } = useLocation()
  useEffect(() => onSession(setEnded), [])
  if (!ended) return null
  return (
    <Notice tone="warn" title={m.signInFirst} live>
      <p>{m.signInFirstText}</p>
      <p><TextLink href={`/desk/sign-in?next=${encodeURIComponent(pathname + search)}`} newTab>{m.signInAgain}</TextLink></p>
    </Notice>
  )
}

const Inside = (props: { readonly nav: readonly StaffNav[] }): ReactNode => {
  const m = useDeskWords()
  useFocusOnMove()
  const moving = useNavigation().state !== 'idle'
  return (
    <div className="mc-desk">
      <a className="mc-skip" href="#main">{m.skip}</a>
      <output className="mc-moving" data-on={moving || undefined}>{moving ? <span className="mc-unseen">{m.loading}</span> : null}</output>
      <Bar entries={props.nav} />
      <Side entries={props.nav} />
      <main id="main" className="mc-desk-main" tabIndex={-1}>
        <SessionEnded />
        <Outlet />
      </main>
      <ToastRegion />
    </div>
  )
}

/** The desk around every staff screen; without a session only the sign-in page is shown, bare. */
export const Shell = (props: { readonly start: DeskStart; readonly api: Client; readonly nav: readonly StaffNav[]; readonly isBare: (path: string) => boolean; readonly isWall: (path: string) => boolean }): ReactNode => {
  const { api } = props
  const { language, site, person } = props.start
  const { units } = useLoaderData<typeof loadShell>()
  const unitId = readUnitId()
  const desk: Desk = useMemo(() => ({ api, site, person, units, unit: units.find((unit) => unit.id === unitId) }), [api, site, person, units, unitId])
  const { pathname } = useLocation()
  const wall = props.isWall(pathname)
  const bare = props.isBare(pathname)
  const nav = props.nav.filter((entry) => mayOpen(entry, person?.abilities ?? []))
  return (
    <DeskContext value={desk}>
      {site.notice ? <aside className="mc-rehearsal-bar">{site.notice[language]}</aside> : null}
      {wall ? <Outlet /> : bare ? <main id="main" className="mc-desk-bare"><Outlet /><ToastRegion /></main> : <Inside nav={nav} />}
    </DeskContext>
  )
}
