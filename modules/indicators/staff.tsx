import type { StaffScreens } from '../../platform/web/screens.ts'

/** The index for those in charge: figures, the dossiers behind them, officials. */
export const indicatorsStaff: StaffScreens = {
  nav: [{ to: 'quality', label: { vi: 'Bộ chỉ số 766', en: 'Index 766' }, group: 'oversight', home: true, needs: { may: 'list', on: 'indicator' } }],
  routes: [
    {
      path: 'quality',
      lazy: async () => {
        const { DeskIndexPage, loadDeskIndex } = await import('./ui/staff/index-page.tsx')
        return { loader: loadDeskIndex, Component: DeskIndexPage }
      },
    },
    {
      path: 'quality/units',
      lazy: async () => {
        const { loadUnits, UnitsPage } = await import('./ui/staff/units-page.tsx')
        return { loader: loadUnits, Component: UnitsPage }
      },
    },
    {
      path: 'quality/trend',
      lazy: async () => {
        const { loadTrend, TrendPage } = await import('./ui/staff/trend-page.tsx')
        return { loader: loadTrend, Component: TrendPage }
      },
    },
    {
      path: 'quality/due',
      lazy: async () => {
        const { dueAction, DuePage, loadDue } = await import('./ui/staff/due-page.tsx')
        return { loader: loadDue, action: dueAction, Component: DuePage }
      },
    },
    {
      path: 'quality/procedures',
      lazy: async () => {
        const { loadProcedureFigures, ProcedureFiguresPage } = await import('./ui/staff/procedures-page.tsx')
        return { loader: loadProcedureFigures, Component: ProcedureFiguresPage }
      },
    },
    {
      path: 'quality/officers',
      lazy: async () => {
        const { loadOfficers, OfficersPage } = await import('./ui/staff/officers-page.tsx')
        return { loader: loadOfficers, Component: OfficersPage }
      },
    },
    {
      path: 'quality/snapshots',
      lazy: async () => {
        const { loadSnapshots, SnapshotsPage } = await import('./ui/staff/snapshots-page.tsx')
        return { loader: loadSnapshots, Component: SnapshotsPage }
      },
    },
    {
      path: 'quality/portal',
      lazy: async () => {
        const { loadPortal, portalAction, PortalPage } = await import('./ui/staff/portal-page.tsx')
        return { loader: loadPortal, action: portalAction, Component: PortalPage }
      },
    },
    {
      path: 'quality/signs',
      lazy: async () => {
        const { loadSigns, SignsPage } = await import('./ui/staff/signs-page.tsx')
        return { loader: loadSigns, Component: SignsPage }
      },
    },
    {
      path: 'quality/components/:component',
      lazy: async () => {
        const { DrillPage, loadDrill } = await import('./ui/staff/drill-page.tsx')
        return { loader: loadDrill, Component: DrillPage }
      },
    },
    {
      path: 'quality/components/:component/procedures',
      lazy: async () => {
        const { BehindProceduresPage, loadBehindProcedures } = await import('./ui/staff/behind-page.tsx')
        return { loader: loadBehindProcedures, Component: BehindProceduresPage }
      },
    },
    {
      path: 'quality/components/:component/copies',
      lazy: async () => {
        const { BehindCopiesPage, loadBehindCopies } = await import('./ui/staff/behind-page.tsx')
        return { loader: loadBehindCopies, Component: BehindCopiesPage }
      },
    },
    {
      path: 'quality/components/:component/feedback',
      lazy: async () => {
        const { BehindFeedbackPage, loadBehindFeedback } = await import('./ui/staff/behind-page.tsx')
        return { loader: loadBehindFeedback, Component: BehindFeedbackPage }
      },
    },
  ],
}
