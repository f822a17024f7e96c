import type { StaffScreens } from '../../platform/web/screens.ts'

/** Duties towards the people whose data is kept: their requests, and the register of breaches. */
export const personalDataStaff: StaffScreens = {
  nav: [
    { to: 'data-requests', label: { vi: 'Yêu cầu về dữ liệu', en: 'Data requests' }, group: 'oversight', needs: { may: 'answer', on: 'data-request' } },
    { to: 'counter-data-requests', label: { vi: 'Yêu cầu dữ liệu tại quầy', en: 'Data requests at the counter' }, group: 'voices', needs: { may: 'record', on: 'data-request' } },
    { to: 'data-breaches', label: { vi: 'Vi phạm dữ liệu', en: 'Data breaches' }, group: 'oversight', needs: { may: 'record', on: 'data-breach' } },
    { to: 'standing-duties', label: { vi: 'Nghĩa vụ định kỳ', en: 'Standing duties' }, group: 'oversight', needs: { may: 'record', on: 'data-breach' } },
  ],
  routes: [
    {
      path: 'data-requests',
      lazy: async () => {
        const { loadRequests, requestsAction, RequestsPage } = await import('./ui/staff/requests-page.tsx')
        return { loader: loadRequests, action: requestsAction, Component: RequestsPage }
      },
    },
    {
      path: 'counter-data-requests',
      lazy: async () => {
        const { counterAction, CounterRequestsPage, loadCounterRequests } = await import('./ui/staff/counter-requests-page.tsx')
        return { loader: loadCounterRequests, action: counterAction, Component: CounterRequestsPage }
      },
    },
    {
      path: 'data-breaches',
      lazy: async () => {
        const { breachesAction, BreachesPage, loadBreaches } = await import('./ui/staff/breaches-page.tsx')
        return { loader: loadBreaches, action: breachesAction, Component: BreachesPage }
      },
    },
    {
      path: 'standing-duties',
      lazy: async () => {
        const { dutiesAction, DutiesPage, loadDuties } = await import('./ui/staff/duties-page.tsx')
        return { loader: loadDuties, action: dutiesAction, Component: DutiesPage }
      },
    },
  ],
}
