import type { CitizenScreens } from '../../platform/web/screens.ts'

export const officialDocumentsCitizen: CitizenScreens = {
  routes: [
    {
      path: '/kiem-tra-chu-ky',
      lazy: async () => {
        const { checkAction, CheckPage, loadCheck } = await import('./ui/check-page.tsx')
        return { loader: loadCheck, action: checkAction, Component: CheckPage }
      },
    },
  ],
}
