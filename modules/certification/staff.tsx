import type { StaffScreens } from '../../platform/web/screens.ts'

/** Certified copies: what waits, one request, the book, the report. */
export const certificationStaff: StaffScreens = {
  nav: [
    { to: 'certifications', label: { vi: 'Chứng thực bản sao', en: 'Certified copies' }, group: 'papers', needs: { may: 'list', on: 'certified-copy' } },
    { to: 'certification-report', label: { vi: 'Báo cáo chứng thực', en: 'Report on copies' }, group: 'oversight', needs: { may: 'export', on: 'certified-copy' } },
  ],
  routes: [
    {
      path: 'certifications',
      lazy: async () => {
        const { CopiesPage, copiesAction, loadCopies } = await import('./ui/staff/copies-page.tsx')
        return { loader: loadCopies, action: copiesAction, Component: CopiesPage }
      },
    },
    {
      path: 'certifications/new',
      lazy: async () => {
        const { loadNewCopy, newCopyAction, NewCopyPage } = await import('./ui/staff/new-copy-page.tsx')
        return { loader: loadNewCopy, action: newCopyAction, Component: NewCopyPage }
      },
    },
    {
      path: 'certifications/:requestId',
      lazy: async () => {
        const [{ CopyRequestPage }, { copyRequestAction, loadCopyRequest }] = await Promise.all([import('./ui/staff/copy-request-page.tsx'), import('./ui/staff/copy-request-actions.ts')])
        return { loader: loadCopyRequest, action: copyRequestAction, Component: CopyRequestPage }
      },
    },
    {
      path: 'certification-book',
      lazy: async () => {
        const { CertificationBookPage, loadCertificationBook } = await import('./ui/staff/certification-book-page.tsx')
        return { loader: loadCertificationBook, Component: CertificationBookPage }
      },
    },
    {
      path: 'certification-report',
      lazy: async () => {
        const { CertificationReportPage, loadCertificationReport } = await import('./ui/staff/certification-report-page.tsx')
        return { loader: loadCertificationReport, Component: CertificationReportPage }
      },
    },
  ],
}
