import type { StaffNav, StaffScreens } from '../../platform/web/screens.ts'

const QUEUES = ['counter', 'officer', 'head', 'return'] as const
const LABELS = {
  counter: { vi: 'Chờ tiếp nhận', en: 'Waiting to be received' },
  officer: { vi: 'Thẩm định', en: 'To examine' },
  head: { vi: 'Chờ phê duyệt', en: 'To approve' },
  return: { vi: 'Trả kết quả', en: 'To return' },
} as const
const NEEDS = { counter: 'accept', officer: 'examine', head: 'approve', return: 'return-result' } as const

const navOf = (queue: (typeof QUEUES)[number]): StaffNav => ({
  to: `inbox/${queue}`,
  label: LABELS[queue],
  group: 'work',
  needs: { may: NEEDS[queue], on: 'dossier' },
})

/** Pages come when they are opened. */
export const dossiersStaff: StaffScreens = {
  nav: QUEUES.map(navOf),
  routes: [
    ...QUEUES.map((queue) => ({
      path: `inbox/${queue}`,
      lazy: async () => {
        const { loadInbox, InboxPage } = await import('./ui/staff/inbox-page.tsx')
        return { loader: loadInbox(queue), Component: InboxPage }
      },
    })),
    {
      path: 'dossiers/:reference',
      lazy: async () => {
        const [{ loadDossier, DossierPage }, { dossierAction }] = await Promise.all([import('./ui/staff/dossier-page.tsx'), import('./ui/staff/dossier-actions.ts')])
        return { loader: loadDossier, action: dossierAction, Component: DossierPage }
      },
    },
  ],
}
