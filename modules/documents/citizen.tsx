import type { CitizenScreens } from '../../platform/web/screens.ts'

export const documentsCitizen: CitizenScreens = {
  routes: [
    {
      path: '/kho-giay-to',
      lazy: async () => {
        const { loadVault, VaultPage } = await import('./ui/vault/vault-page.tsx')
        return { loader: loadVault, Component: VaultPage }
      },
    },
    {
      path: '/kho-giay-to/:recordId',
      lazy: async () => {
        const { loadPaper, paperAction, PaperPage } = await import('./ui/vault/paper-page.tsx')
        return { loader: loadPaper, action: paperAction, Component: PaperPage }
      },
    },
    {
      path: '/quet/:link',
      lazy: async () => {
        const { takeAction, TakeLinkPage } = await import('./ui/phone/phone-pages.tsx')
        return { action: takeAction, Component: TakeLinkPage }
      },
    },
    {
      path: '/quet/chup/:phoneKey',
      lazy: async () => {
        const { loadPhone, PhonePage, sendAction } = await import('./ui/phone/phone-pages.tsx')
        return { loader: loadPhone, action: sendAction, Component: PhonePage }
      },
    },
  ],
  nav: [{ to: '/kho-giay-to', label: { vi: 'Kho giấy tờ', en: 'My papers' }, signedIn: true }],
}
