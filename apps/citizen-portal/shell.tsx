import { useEffect, useRef, type ReactNode } from 'react'
import { Outlet, useLoaderData, useLocation, useNavigation } from 'react-router'
import type { loadUnread } from '../../modules/notifications/widgets.tsx'
import type { CitizenNav } from '../../platform/web/screens.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { usePortalWords } from './words.ts'

/** After a move inside the app the focus goes to the new page's title, as a page load would start reading there. */
const useFocusOnMove = (): void => {
  const { pathname } = useLocation()
  const first = useRef(pathname)
  useEffect(() => {
    if (first.current === pathname) return
    first.current = pathname
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [pathname])
}

const Moving = (): ReactNode => {
  const m = usePortalWords()
  const moving = useNavigation().state !== 'idle'
  return <output className="mc-moving" data-on={moving || undefined}>{moving ? <span className="mc-unseen">{m.loading}</span> : null}</output>
}

export const Shell = (props: { readonly nav: readonly CitizenNav[] }): ReactNode => {
  const m = usePortalWords()
  useFocusOnMove()
  const unread: Awaited<ReturnType<typeof loadUnread>> | undefined = useLoaderData()
  return (
    <>
      <a className="mc-skip" href="#main">{m.skip}</a>
      <Moving />
      <Header nav={props.nav} unread={unread ?? 0} />
      <main id="main" tabIndex={-1}><Outlet /></main>
      <Footer />
    </>
  )
}
