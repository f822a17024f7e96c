import { LIVE, type CitizenScreens } from '../../platform/web/screens.ts'

export const indicatorsCitizen: CitizenScreens = {
  routes: [
    {
      path: '/chat-luong',
      handle: LIVE,
      lazy: async () => {
        const { loadQuality, QualityPage } = await import('./ui/citizen/quality-page.tsx')
        return { loader: loadQuality, Component: QualityPage }
      },
    },
  ],
  bareRoutes: [
    {
      path: '/chat-luong/man-hinh',
      lazy: async () => {
        const { loadQualityWall, QualityWall } = await import('./ui/wall/quality-wall.tsx')
        return { loader: loadQualityWall, Component: QualityWall }
      },
    },
  ],
  nav: [{ to: '/chat-luong', label: { vi: 'Chất lượng phục vụ', en: 'Quality of service' } }],
}
