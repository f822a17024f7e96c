import { data } from 'react-router'
import type { CitizenScreens } from '../../platform/web/screens.ts'

const notFound = (): never => {
  throw data(undefined, { status: 404 })
}

const boardFailed = async () => {
  const { BoardFailed } = await import('./ui/board/board-failed.tsx')
  return { ErrorBoundary: BoardFailed }
}
const kioskFailed = async () => {
  const { KioskFailed } = await import('./ui/kiosk/kiosk-layout.tsx')
  return { ErrorBoundary: KioskFailed }
}

/** Screens of public places: boards on the wall of the hall, and the kiosk that strangers touch. */
export const oneStopCitizen: CitizenScreens = {
  routes: [],
  bareRoutes: [
    {
      lazy: boardFailed,
      children: [
        {
          path: '/board',
          lazy: async () => {
            const { BoardsPage, loadBoards } = await import('./ui/board/boards-page.tsx')
            return { loader: loadBoards, Component: BoardsPage }
          },
        },
        {
          path: '/board/:unitCode',
          lazy: async () => {
            const { BoardPage, loadBoard } = await import('./ui/board/board-page.tsx')
            return { loader: loadBoard, Component: BoardPage }
          },
        },
      ],
    },
    {
      path: '/kiosk',
      lazy: async () => {
        const { KioskLayout, loadKiosk } = await import('./ui/kiosk/kiosk-layout.tsx')
        return { loader: loadKiosk, Component: KioskLayout }
      },
      children: [
        {
          lazy: kioskFailed,
          children: [
            {
              index: true,
              lazy: async () => {
                const { KioskStart } = await import('./ui/kiosk/kiosk-start.tsx')
                return { Component: KioskStart }
              },
            },
            {
              path: 'thu-tuc',
              lazy: async () => {
                const { KioskSearch, loadKioskSearch } = await import('./ui/kiosk/kiosk-search.tsx')
                return { loader: loadKioskSearch, Component: KioskSearch }
              },
            },
            {
              path: 'thu-tuc/:code',
              lazy: async () => {
                const { KioskSheet, loadKioskSheet } = await import('./ui/kiosk/kiosk-sheet.tsx')
                return { loader: loadKioskSheet, Component: KioskSheet }
              },
            },
            {
              path: 'tra-cuu',
              lazy: async () => {
                const { KioskLookUp, loadKioskLookUp } = await import('./ui/kiosk/kiosk-look-up.tsx')
                return { loader: loadKioskLookUp, Component: KioskLookUp }
              },
            },
            {
              path: 'nop-ho-so',
              lazy: async () => {
                const { KioskFiling } = await import('./ui/kiosk/kiosk-filing.tsx')
                return { Component: KioskFiling }
              },
            },
            { path: '*', loader: notFound, element: null },
          ],
        },
      ],
    },
  ],
}
