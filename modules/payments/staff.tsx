import type { StaffScreens } from '../../platform/web/screens.ts'

const NEEDS = { may: 'list', on: 'payment' }

/** The treasurer's desk. */
export const paymentsStaff: StaffScreens = {
  nav: [
    { to: 'treasury', label: { vi: 'Thu phí, lệ phí', en: 'Levies received' }, group: 'papers', home: true, needs: NEEDS },
    { to: 'treasury/differences', label: { vi: 'Đối soát thanh toán', en: 'Payment reconciliation' }, group: 'papers', needs: { may: 'repair', on: 'payment' } },
  ],
  routes: [
    {
      path: 'treasury',
      lazy: async () => {
        const { DemandsPage, loadDemands } = await import('./ui/staff/demands-page.tsx')
        return { loader: loadDemands, Component: DemandsPage }
      },
    },
    {
      path: 'treasury/receipts',
      lazy: async () => {
        const { loadReceipts, ReceiptsPage } = await import('./ui/staff/receipts-page.tsx')
        return { loader: loadReceipts, Component: ReceiptsPage }
      },
    },
    {
      path: 'treasury/cash-book',
      lazy: async () => {
        const { CashBookPage, cashBookAction, loadCashBook } = await import('./ui/staff/cash-book-page.tsx')
        return { loader: loadCashBook, action: cashBookAction, Component: CashBookPage }
      },
    },
    {
      path: 'treasury/refunds',
      lazy: async () => {
        const { loadRefunds, RefundsPage, refundsAction } = await import('./ui/staff/refunds-page.tsx')
        return { loader: loadRefunds, action: refundsAction, Component: RefundsPage }
      },
    },
    {
      path: 'treasury/differences',
      lazy: async () => {
        const { DifferencesPage, differencesAction, loadDifferences } = await import('./ui/staff/differences-page.tsx')
        return { loader: loadDifferences, action: differencesAction, Component: DifferencesPage }
      },
    },
    {
      path: 'treasury/accounts',
      lazy: async () => {
        const { AccountsPage, accountsAction, loadAccounts } = await import('./ui/staff/accounts-page.tsx')
        return { loader: loadAccounts, action: accountsAction, Component: AccountsPage }
      },
    },
    {
      path: 'treasury/demands/:subjectId/:serial',
      lazy: async () => {
        const { demandAction, DemandPage, loadDemand } = await import('./ui/staff/demand-page.tsx')
        return { loader: loadDemand, action: demandAction, Component: DemandPage }
      },
    },
  ],
}
