import { data, type RouteObject } from 'react-router'
import { loadUnread } from '../../modules/notifications/widgets.tsx'
import type { CitizenNav, CitizenScreens } from '../../platform/web/screens.ts'
import { BareErrorPage, BareShell } from './bare-shell.tsx'
import { ErrorPage } from './error-page.tsx'
import { Shell } from './shell.tsx'

const notFound = (): never => {
  throw data(undefined, { status: 404 })
}

/** Marks screens that stay as the server drew them. */
export const BARE = { bare: true }

/** One shell around all screens; a page that fails keeps the header and the search. Screens of public places stand alone. */
export const buildRoutes = (screens: readonly CitizenScreens[]): RouteObject[] => {
  const nav: readonly CitizenNav[] = screens.flatMap((screen) => screen.nav ?? [])
  return [
    {
      element: <BareShell />,
      errorElement: <BareErrorPage />,
      handle: BARE,
      children: screens.flatMap((screen) => screen.bareRoutes ?? []),
    },
    {
      loader: loadUnread,
      element: <Shell nav={nav} />,
      children: [
        {
          errorElement: <ErrorPage />,
          children: [...screens.flatMap((screen) => screen.routes), { path: '*', loader: notFound, element: null }],
        },
      ],
    },
  ]
}
