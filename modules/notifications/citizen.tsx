import type { CitizenScreens } from '../../platform/web/screens.ts'

export const notificationsCitizen: CitizenScreens = {
  routes: [
    {
      path: '/thong-bao',
      lazy: async () => {
        const { loadCitizenNotices, readAction, CitizenNoticesPage } = await import('./ui/notices-page.tsx')
        return { loader: loadCitizenNotices, action: readAction('/thong-bao'), Component: CitizenNoticesPage }
      },
    },
    {
      path: '/thong-bao/tuy-chon',
      lazy: async () => {
        const { loadCitizenPreference, preferenceAction, CitizenPreferencePage } = await import('./ui/preference-page.tsx')
        return { loader: loadCitizenPreference, action: preferenceAction('/thong-bao/tuy-chon'), Component: CitizenPreferencePage }
      },
    },
  ],
}
