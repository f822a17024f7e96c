import type { StaffScreens } from '../../platform/web/screens.ts'

/** Pages come when they are opened. */
export const officialDocumentsStaff: StaffScreens = {
  nav: [
    { to: 'papers', label: { vi: 'In giấy tờ', en: 'Print papers' }, group: 'papers', needs: { may: 'print', on: 'official-document' } },
    { to: 'signatures', label: { vi: 'Chữ ký chờ', en: 'Waiting signatures' }, group: 'papers', needs: { may: 'issue', on: 'official-document' } },
    { to: 'register-books', label: { vi: 'Sổ theo dõi hồ sơ', en: 'Registers of dossiers' }, group: 'papers', needs: { may: 'list', on: 'register-book' } },
  ],
  routes: [
    {
      path: 'papers',
      lazy: async () => {
        const { loadPapers, PapersPage, printAction } = await import('./ui/staff/papers-page.tsx')
        return { loader: loadPapers, action: printAction, Component: PapersPage }
      },
    },
    {
      path: 'signatures',
      lazy: async () => {
        const { loadSignatures, signaturesAction, SignaturesPage } = await import('./ui/staff/signatures-page.tsx')
        return { loader: loadSignatures, action: signaturesAction, Component: SignaturesPage }
      },
    },
    {
      path: 'register-books',
      lazy: async () => {
        const { loadRegisterBooks, RegisterBooksPage } = await import('./ui/staff/register-books-page.tsx')
        return { loader: loadRegisterBooks, Component: RegisterBooksPage }
      },
    },
    {
      path: 'register-books/book',
      lazy: async () => {
        const { loadRegisterBook, RegisterBookPage } = await import('./ui/staff/register-book-page.tsx')
        return { loader: loadRegisterBook, Component: RegisterBookPage }
      },
    },
  ],
}
