import type { CitizenScreens } from '../../platform/web/screens.ts'

/**
 * Pages come when they are asked for, so that nobody downloads what they do not read; the header's words stand here, or
 * every page would carry the messages of all.
 */
export const proceduresCitizen: CitizenScreens = {
  routes: [
    {
      path: '/',
      lazy: async () => {
        const { HomePage, loadHome } = await import('./ui/citizen/home-page.tsx')
        return { loader: loadHome, Component: HomePage }
      },
    },
    {
      path: '/thu-tuc',
      lazy: async () => {
        const { SearchPage, loadSearch } = await import('./ui/citizen/search-page.tsx')
        return { loader: loadSearch, Component: SearchPage }
      },
    },
    {
      path: '/thu-tuc/:code',
      lazy: async () => {
        const { ProcedurePage, loadProcedure } = await import('./ui/citizen/procedure-page.tsx')
        return { loader: loadProcedure, Component: ProcedurePage }
      },
    },
    {
      path: '/linh-vuc',
      lazy: async () => {
        const { SectorsPage, loadSectors } = await import('./ui/citizen/sectors-page.tsx')
        return { loader: loadSectors, Component: SectorsPage }
      },
    },
    {
      path: '/niem-yet',
      lazy: async () => {
        const { BoardPage, loadBoardPage } = await import('./ui/citizen/board-page.tsx')
        return { loader: loadBoardPage, Component: BoardPage }
      },
    },
  ],
  nav: [{ to: '/thu-tuc', label: { vi: 'Thủ tục', en: 'Procedures' } }],
}
