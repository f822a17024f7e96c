import type { StaffScreens } from '../../platform/web/screens.ts'

/** Satisfaction: the link at the desk and slips on paper, results, low scores. */
export const surveysStaff: StaffScreens = {
  nav: [
    { to: 'survey-link', label: { vi: 'Phiếu đánh giá', en: 'Ratings' }, group: 'voices', needs: { may: 'invite', on: 'survey' } },
    { to: 'surveys', label: { vi: 'Mức độ hài lòng', en: 'Satisfaction' }, group: 'oversight', needs: { may: 'read', on: 'survey' } },
  ],
  routes: [
    {
      path: 'survey-link',
      lazy: async () => {
        const { LinkPage, linkAction, loadLink } = await import('./ui/staff/link-page.tsx')
        return { loader: loadLink, action: linkAction, Component: LinkPage }
      },
    },
    {
      path: 'surveys',
      lazy: async () => {
        const { loadResults, ResultsPage } = await import('./ui/staff/results-page.tsx')
        return { loader: loadResults, Component: ResultsPage }
      },
    },
    {
      path: 'surveys/calls',
      lazy: async () => {
        const { callsAction, CallsPage, loadCalls } = await import('./ui/staff/calls-page.tsx')
        return { loader: loadCalls, action: callsAction, Component: CallsPage }
      },
    },
    {
      path: 'surveys/cases',
      lazy: async () => {
        const { casesAction, CasesPage, loadCases } = await import('./ui/staff/cases-page.tsx')
        return { loader: loadCases, action: casesAction, Component: CasesPage }
      },
    },
  ],
}
