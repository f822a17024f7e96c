import type { CitizenScreens } from '../../platform/web/screens.ts'

/** One's own data: all of it as a file, and what one asks about it. */
export const personalDataCitizen: CitizenScreens = {
  routes: [
    {
      path: '/tai-khoan/du-lieu',
      lazy: async () => {
        const { loadOwnData, OwnDataPage, ownDataAction } = await import('./ui/citizen/own-data-page.tsx')
        return { loader: loadOwnData, action: ownDataAction, Component: OwnDataPage }
      },
    },
  ],
}
