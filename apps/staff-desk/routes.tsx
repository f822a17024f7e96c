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

/** A wall that has its key goes on with nobody signed in. */
const isOpen = ({ pathname, searchParams }: URL): boolean => OPEN_PATHS.test(pathname) || (WALLS.test(pathname) && searchParams.has('key'))

/** Before any screen asks for anything: without a session only the sign-in page. */
const signInFirst = (start: DeskStart): MiddlewareFunction => async ({ request }, next) => {
  const url = new URL(request.url)
  const { pathname, search } = url
  if (start.person === undefined && !isOpen(url)) throw redirect(`/desk/sign-in?next=${encodeURIComponent(pathname + search)}`)
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
      // What a wall does by itself is no sign of its official at work.
      shouldRevalidate: ({ nextUrl, defaultShouldRevalidate }) => !WALLS.test(nextUrl.pathname) && defaultShouldRevalidate,
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
