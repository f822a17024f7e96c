import type { CitizenScreens } from '../../platform/web/screens.ts'
import { portalEn } from './messages.en.ts'
import { portalVi } from './messages.vi.ts'

/** Pages of the portal itself, which belong to no one module. */
export const portalScreens: CitizenScreens = {
  routes: [
    {
      path: '/chat-luong',
      lazy: async () => {
        const { loadQuality, QualityPage } = await import('./quality-page.tsx')
        return { loader: loadQuality, Component: QualityPage }
      },
    },
  ],
  nav: [{ to: '/chat-luong', label: { vi: portalVi.quality, en: portalEn.quality } }],
}
