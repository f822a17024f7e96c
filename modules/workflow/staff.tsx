import type { StaffScreens } from '../../platform/web/screens.ts'

/** Pages come when they are opened: workflows are one officer's work. */
export const workflowStaff: StaffScreens = {
  nav: [{ to: 'workflow', label: { vi: 'Quy trình điện tử', en: 'Workflows' }, group: 'catalogue', needs: { may: 'list', on: 'workflow' } }],
  routes: [
    {
      path: 'workflow',
      lazy: async () => {
        const { loadGraphs, importAction, GraphsPage } = await import('./ui/staff/graphs-page.tsx')
        return { loader: loadGraphs, action: importAction, Component: GraphsPage }
      },
    },
    {
      path: 'workflow/:code',
      lazy: async () => {
        const { loadGraph, graphAction, GraphPage } = await import('./ui/staff/graph-page.tsx')
        return { loader: loadGraph, action: graphAction, Component: GraphPage }
      },
    },
    {
      path: 'workflow/:code/move',
      lazy: async () => {
        const { loadMove, moveAction, MovePage } = await import('./ui/staff/move-page.tsx')
        return { loader: loadMove, action: moveAction, Component: MovePage }
      },
    },
  ],
}
