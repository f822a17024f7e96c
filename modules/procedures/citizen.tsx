import type { CitizenScreens } from '../../platform/web/screens.ts'
import { HomePage, loadHome } from './ui/citizen/home-page.tsx'
import { loadProcedure, ProcedurePage } from './ui/citizen/procedure-page.tsx'
import { loadSearch, SearchPage } from './ui/citizen/search-page.tsx'
import { loadSectors, SectorsPage } from './ui/citizen/sectors-page.tsx'
import { citizenProceduresEn } from './ui/citizen/messages.en.ts'
import { citizenProceduresVi } from './ui/citizen/messages.vi.ts'

export const proceduresCitizen: CitizenScreens = {
  routes: [
    { path: '/', loader: loadHome, element: <HomePage /> },
    { path: '/thu-tuc', loader: loadSearch, element: <SearchPage /> },
    { path: '/thu-tuc/:code', loader: loadProcedure, element: <ProcedurePage /> },
    { path: '/linh-vuc', loader: loadSectors, element: <SectorsPage /> },
  ],
  nav: [{ to: '/thu-tuc', label: { vi: citizenProceduresVi.procedures, en: citizenProceduresEn.procedures } }],
}
