import type { StaffScreens } from '../../platform/web/screens.ts'

export const documentsStaff: StaffScreens = {
  nav: [{ to: 'files', label: { vi: 'Vận hành, kho tệp', en: 'Operation and files' }, group: 'administration', needs: { may: 'list', on: 'operation' } },
    { to: 'retention', label: { vi: 'Lưu trữ, tiêu huỷ', en: 'Keeping and destruction' }, group: 'oversight', needs: { may: 'list', on: 'retention' } },
    { to: 'replacement-rules', label: { vi: 'Giấy tờ được thay thế', en: 'What replaces a component' }, group: 'oversight', needs: { may: 'list', on: 'replacement-rule' } }],
  routes: [
    {
      path: 'replacement-rules',
      lazy: async () => {
        const { loadRules, rulesAction, RulesPage } = await import('./ui/staff/rules-page.tsx')
        return { loader: loadRules, action: rulesAction, Component: RulesPage }
      },
    },
    {
      path: 'retention',
      lazy: async () => {
        const { loadRetention, retentionAction, RetentionPage } = await import('./ui/staff/retention-page.tsx')
        return { loader: loadRetention, action: retentionAction, Component: RetentionPage }
      },
    },
    {
      path: 'retention/:listId',
      lazy: async () => {
        const { decideListAction, DestructionListPage, loadDestructionList } = await import('./ui/staff/destruction-list-page.tsx')
        return { loader: loadDestructionList, action: decideListAction, Component: DestructionListPage }
      },
    },
    {
      path: 'files',
      lazy: async () => {
        const { decideAction, FileKeepingPage, loadFileKeeping } = await import('./ui/staff/file-keeping-page.tsx')
        return { loader: loadFileKeeping, action: decideAction, Component: FileKeepingPage }
      },
    },
    {
      path: 'digitise/:benchId',
      lazy: async () => {
        const [{ loadBench }, { BenchPage }] = await Promise.all([import('./ui/digitise/use-bench.ts'), import('./ui/digitise/bench-page.tsx')])
        return { loader: loadBench, Component: BenchPage }
      },
    },
  ],
}
