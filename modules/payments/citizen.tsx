import type { CitizenScreens } from '../../platform/web/screens.ts'

/** Paying begins on the page of the dossier. */
export const paymentsCitizen: CitizenScreens = {
  routes: [
    {
      path: '/thanh-toan/tra-ve',
      lazy: async () => ({ loader: (await import('./ui/citizen/pay-page.tsx')).loadReturned, element: null }),
    },
    {
      path: '/thanh-toan/:subjectId/:serial',
      lazy: async () => {
        const { loadPay, payAction, PayPage } = await import('./ui/citizen/pay-page.tsx')
        return { loader: loadPay, action: payAction, Component: PayPage }
      },
    },
    {
      path: '/thanh-toan/:subjectId/:serial/chuyen-khoan',
      lazy: async () => {
        const { loadTransfer, TransferPage } = await import('./ui/citizen/transfer-page.tsx')
        return { loader: loadTransfer, Component: TransferPage }
      },
    },
  ],
}
