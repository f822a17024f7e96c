import type { StaffNav, StaffScreens } from '../../platform/web/screens.ts'

const INBOXES = ['counter', 'officer', 'return', 'mine'] as const

const work = (to: string, label: StaffNav['label'], may: string): StaffNav => ({ to, label, group: 'work', needs: { may, on: 'dossier' } })

/** Pages come when they are opened. */
export const dossiersStaff: StaffScreens = {
  nav: [
    work('inbox/counter', { vi: 'Chờ tiếp nhận', en: 'Waiting to be received' }, 'accept'),
    { ...work('inbox/officer', { vi: 'Thẩm định', en: 'To examine' }, 'examine'), home: true },
    { ...work('inbox/head', { vi: 'Chờ phê duyệt', en: 'To approve' }, 'approve'), home: true },
    work('team', { vi: 'Phân công', en: 'Assign' }, 'assign'),
    work('inbox/return', { vi: 'Trả kết quả', en: 'To return' }, 'return-result'),
    work('inbox/mine', { vi: 'Việc của tôi', en: 'In my hands' }, 'examine'),
    work('asked', { vi: 'Được hỏi ý kiến', en: 'Asked of us' }, 'give-opinion'),
    work('due', { vi: 'Đến hạn, quá hạn', en: 'Due and overdue' }, 'explain'),
    work('successions', { vi: 'Hồ sơ đơn vị đã chia', en: 'Dossiers of divided units' }, 'move'),
    { to: 'search', label: { vi: 'Tìm hồ sơ', en: 'Find a dossier' }, group: 'work', needs: { may: 'list', on: 'work-item' } },
  ],
  routes: [
    ...INBOXES.map((inbox) => ({
      path: `inbox/${inbox}`,
      lazy: async () => {
        const [{ loadInbox, InboxPage }, { batchAction }] = await Promise.all([import('./ui/staff/lists/inbox-page.tsx'), import('./ui/staff/lists/send-batch.ts')])
        return { loader: loadInbox(inbox), action: batchAction, Component: InboxPage }
      },
    })),
    {
      path: 'inbox/head',
      lazy: async () => {
        const [{ loadApprovals }, { ApprovalsPage }, { batchAction }] = await Promise.all([
          import('./ui/staff/lists/load-approvals.ts'),
          import('./ui/staff/lists/approvals-page.tsx'),
          import('./ui/staff/lists/send-batch.ts'),
        ])
        return { loader: loadApprovals, action: batchAction, Component: ApprovalsPage }
      },
    },
    {
      path: 'team',
      lazy: async () => {
        const [{ loadTeam, TeamPage }, { batchAction }] = await Promise.all([import('./ui/staff/lists/team-page.tsx'), import('./ui/staff/lists/send-batch.ts')])
        return { loader: loadTeam, action: batchAction, Component: TeamPage }
      },
    },
    {
      path: 'asked',
      lazy: async () => {
        const { loadAsked, AskedPage } = await import('./ui/staff/lists/asked-page.tsx')
        return { loader: loadAsked, Component: AskedPage }
      },
    },
    {
      path: 'due',
      lazy: async () => {
        const { loadDue, DuePage } = await import('./ui/staff/lists/due-page.tsx')
        return { loader: loadDue, Component: DuePage }
      },
    },
    {
      path: 'successions',
      lazy: async () => {
        const [{ loadSuccessions, SuccessionsPage }, { successionAction }] = await Promise.all([import('./ui/staff/successions/successions-page.tsx'), import('./ui/staff/successions/succession-action.ts')])
        return { loader: loadSuccessions, action: successionAction, Component: SuccessionsPage }
      },
    },
    {
      path: 'search',
      lazy: async () => {
        const { loadSearch, SearchPage } = await import('./ui/staff/lists/search-page.tsx')
        return { loader: loadSearch, Component: SearchPage }
      },
    },
    {
      path: 'dossiers/:reference/digitise',
      lazy: async () => {
        const { goToDossierBench } = await import('./ui/staff/dossier/go-to-bench.ts')
        return { loader: goToDossierBench }
      },
    },
    {
      path: 'counter/:draftId/digitise',
      lazy: async () => {
        const { goToDraftBench } = await import('./ui/staff/dossier/go-to-bench.ts')
        return { loader: goToDraftBench }
      },
    },
    {
      path: 'dossiers/:reference',
      lazy: async () => {
        const [{ loadDossier, openAnew }, { DossierPage }, { dossierAction }] = await Promise.all([
          import('./ui/staff/dossier/load-dossier.ts'),
          import('./ui/staff/dossier/dossier-page.tsx'),
          import('./ui/staff/acts/dossier-action.ts'),
        ])
        return { loader: loadDossier, action: dossierAction, shouldRevalidate: openAnew, Component: DossierPage }
      },
    },
  ],
}
