import type { CitizenScreens } from '../../platform/web/screens.ts'

export const indicatorsCitizen: CitizenScreens = {
  routes: [
    {
      path: '/chat-luong',
      lazy: async () => {
        const { loadQuality, QualityPage } = await import('./ui/citizen/quality-page.tsx')
        return { loader: loadQuality, Component: QualityPage }
      },
    },
  ],
  nav: [{ to: '/chat-luong', label: { vi: 'Chất lượng phục vụ', en: 'Quality of service' } }],
}
