import type { StaffScreens } from '../../platform/web/screens.ts'

export const documentsStaff: StaffScreens = {
  nav: [{ to: 'files', label: { vi: 'Kho tệp', en: 'File store' }, group: 'administration', needs: { may: 'list', on: 'operation' } }],
  routes: [
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
