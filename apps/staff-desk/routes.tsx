import { data, type RouteObject } from 'react-router'
import type { Client } from '../../platform/web/client.ts'
import type { StaffScreens } from '../../platform/web/screens.ts'
import { ErrorPage } from './error-page.tsx'
import { HomePage } from './home-page.tsx'
import { loadShell } from './shell-data.ts'
import { Shell } from './shell.tsx'
import type { DeskStart } from './start.ts'

const notFound = (): never => {
  throw data(undefined, { status: 404 })
}

export const buildRoutes = (screens: readonly StaffScreens[], { start, api }: { readonly start: DeskStart; readonly api: Client }): RouteObject[] => {
  const nav = screens.flatMap((screen) => screen.nav)
  return [
    {
      path: '/desk',
      loader: loadShell,
      element: <Shell start={start} api={api} nav={nav} />,
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
