import { data, type RouteObject } from 'react-router'
import type { CitizenNav, CitizenScreens } from '../../platform/web/screens.ts'
import { ErrorPage } from './error-page.tsx'
import { Shell } from './shell.tsx'

const notFound = (): never => {
  throw data(undefined, { status: 404 })
}

/** One shell around all screens; a page that fails keeps the header and the search. */
export const buildRoutes = (screens: readonly CitizenScreens[]): RouteObject[] => {
  const nav: readonly CitizenNav[] = screens.flatMap((screen) => screen.nav ?? [])
  return [
    {
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
