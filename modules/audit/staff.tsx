import type { StaffScreens } from '../../platform/web/screens.ts'

export const auditStaff: StaffScreens = {
  nav: [{ to: 'audit-trail', label: { vi: 'Nhật ký', en: 'Audit trail' }, group: 'oversight', needs: { may: 'read', on: 'audit-trail' } }],
  routes: [
    {
      path: 'audit-trail',
      lazy: async () => {
        const { loadTrail, TrailPage } = await import('./ui/staff/trail-page.tsx')
        return { loader: loadTrail, Component: TrailPage }
      },
    },
  ],
}
