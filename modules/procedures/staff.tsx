import type { StaffScreens } from '../../platform/web/screens.ts'

const SHEET = 'procedures/sheet/:code'

/** Pages come when they are opened: the catalogue is one officer's work. */
export const proceduresStaff: StaffScreens = {
  nav: [
    { to: 'procedures', label: { vi: 'Danh mục thủ tục', en: 'Procedure catalogue' }, group: 'catalogue', needs: { may: 'list', on: 'procedure' } },
    { to: 'announcements', label: { vi: 'Công bố thủ tục', en: 'Announcements' }, group: 'catalogue', needs: { may: 'list', on: 'announcement-decision' } },
    { to: 'postings', label: { vi: 'Niêm yết thủ tục', en: 'Postings' }, group: 'catalogue', needs: { may: 'list', on: 'procedure-posting' } },
    { to: 'post-decisions', label: { vi: 'Thủ tục qua bưu chính', en: 'Procedures by post' }, group: 'catalogue', needs: { may: 'list', on: 'procedure' } },
  ],
  routes: [
    {
      path: 'post-decisions',
      lazy: async () => {
        const { loadPostDecisions, PostDecisionsPage } = await import('./ui/post/post-decisions-page.tsx')
        return { loader: loadPostDecisions, Component: PostDecisionsPage }
      },
    },
    {
      path: 'post-decisions/new',
      lazy: async () => {
        const { newPostDecisionAction, NewPostDecisionPage } = await import('./ui/post/new-post-decision-page.tsx')
        return { action: newPostDecisionAction, Component: NewPostDecisionPage }
      },
    },
    {
      path: 'announcements',
      lazy: async () => {
        const { loadAnnouncements, AnnouncementsPage } = await import('./ui/announcing/announcements-page.tsx')
        return { loader: loadAnnouncements, Component: AnnouncementsPage }
      },
    },
    ...['announcements/new', 'announcements/:announcementId/change'].map((path) => ({
      path,
      lazy: async () => {
        const { loadDraft, draftAction, DraftPage } = await import('./ui/announcing/draft-page.tsx')
        return { loader: loadDraft, action: draftAction, Component: DraftPage }
      },
    })),
    {
      path: 'announcements/:announcementId',
      lazy: async () => {
        const { loadAnnouncement, announcementAction, AnnouncementPage } = await import('./ui/announcing/announcement-page.tsx')
        return { loader: loadAnnouncement, action: announcementAction, Component: AnnouncementPage }
      },
    },
    {
      path: 'postings',
      lazy: async () => {
        const { loadPostings, postingsAction, PostingsPage } = await import('./ui/posting/postings-page.tsx')
        return { loader: loadPostings, action: postingsAction, Component: PostingsPage }
      },
    },
    {
      path: 'postings/new',
      lazy: async () => {
        const { loadNewPosting, newPostingAction, NewPostingPage } = await import('./ui/posting/new-posting-page.tsx')
        return { loader: loadNewPosting, action: newPostingAction, Component: NewPostingPage }
      },
    },
    {
      path: 'procedures',
      lazy: async () => {
        const { loadCatalogue, CataloguePage } = await import('./ui/staff/catalogue-page.tsx')
        return { loader: loadCatalogue, Component: CataloguePage }
      },
    },
    {
      path: 'procedures/imports',
      lazy: async () => {
        const { loadImports, importAction, ImportsPage } = await import('./ui/staff/imports-page.tsx')
        return { loader: loadImports, action: importAction, Component: ImportsPage }
      },
    },
    {
      path: 'procedures/imports/:runId',
      lazy: async () => {
        const { loadImportRun, ImportRunPage } = await import('./ui/staff/import-run-page.tsx')
        return { loader: loadImportRun, Component: ImportRunPage }
      },
    },
    {
      path: 'procedures/differences',
      lazy: async () => {
        const { loadDifferences, compareAction, DifferencesPage } = await import('./ui/national/differences-page.tsx')
        return { loader: loadDifferences, action: compareAction, Component: DifferencesPage }
      },
    },
    {
      path: SHEET,
      lazy: async () => {
        const { loadSheet, publishAction, SheetPage } = await import('./ui/staff/sheet-page.tsx')
        return { loader: loadSheet, action: publishAction, Component: SheetPage }
      },
    },
    {
      path: `${SHEET}/compare`,
      lazy: async () => {
        const { loadComparison, ComparePage } = await import('./ui/staff/compare-page.tsx')
        return { loader: loadComparison, Component: ComparePage }
      },
    },
    {
      path: `${SHEET}/retire`,
      lazy: async () => {
        const [{ loadSheet }, { retireAction, RetirePage }] = await Promise.all([import('./ui/staff/sheet-page.tsx'), import('./ui/staff/change-pages.tsx')])
        return { loader: loadSheet, action: retireAction, Component: RetirePage }
      },
    },
    {
      path: `${SHEET}/service-level`,
      lazy: async () => {
        const [{ loadSheet }, { assessAction, AssessPage }] = await Promise.all([import('./ui/staff/sheet-page.tsx'), import('./ui/staff/change-pages.tsx')])
        return { loader: loadSheet, action: assessAction, Component: AssessPage }
      },
    },
  ],
}
