import { data, redirect, type MiddlewareFunction, type RouteObject } from 'react-router'
import type { Client } from '../../platform/web/client.ts'
import type { StaffScreens } from '../../platform/web/screens.ts'
import { ErrorPage } from './error-page.tsx'
import { HomePage } from './home-page.tsx'
import { loadShell } from './shell-data.ts'
import { Shell } from './shell.tsx'
import type { DeskStart } from './start.ts'

/** Pages one may see without being signed in. */
const OPEN_PATHS = /^\/desk\/sign-in(\/|$)/
/** Wall screens: alone on their screen, with landmarks of their own. */
const WALLS = /^\/desk\/plans\/[^/]+\/wall$/

/** Before any screen asks for anything: without a session only the sign-in page. */
const signInFirst = (start: DeskStart): MiddlewareFunction => async ({ request }, next) => {
  const { pathname, search } = new URL(request.url)
  if (start.person === undefined && !OPEN_PATHS.test(pathname)) throw redirect(`/desk/sign-in?next=${encodeURIComponent(pathname + search)}`)
  return next()
}

const notFound = (): never => {
  throw data(undefined, { status: 404 })
}

export const buildRoutes = (screens: readonly StaffScreens[], { start, api }: { readonly start: DeskStart; readonly api: Client }): RouteObject[] => {
  const nav = screens.flatMap((screen) => screen.nav)
  return [
    {
      path: '/desk',
      middleware: [signInFirst(start)],
      loader: loadShell,
      element: <Shell start={start} api={api} nav={nav} isBare={(path) => OPEN_PATHS.test(path)} isWall={(path) => WALLS.test(path)} />,
      HydrateFallback: () => null,
      errorElement: <ErrorPage />,
      children: [
        {
          errorElement: <ErrorPage />,
          children: [
            { index: true, element: <HomePage nav={nav} /> },
            ...screens.flatMap((screen) => screen.routes),
            { path: '*', loader: notFound, element: null },
          ],
        },
      ],
    },
  ]
}
