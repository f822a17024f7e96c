import type { ReactNode } from 'react'
import { Outlet } from 'react-router'
import { ErrorPage } from './error-page.tsx'
import { useStart } from './start.ts'
import { usePortalWords } from './words.ts'

/** Around screens of public places: only what every page must say and offer. */
export const BareShell = (): ReactNode => {
  const m = usePortalWords()
  const { language, site } = useStart()
  return (
    <>
      <a className="mc-skip" href="#main">{m.skip}</a>
      {site.demo ? <aside className="mc-demo-bar">{site.notice?.[language] ?? m.demo}</aside> : null}
      <Outlet />
    </>
  )
}

export const BareErrorPage = (): ReactNode => <main id="main"><ErrorPage /></main>
