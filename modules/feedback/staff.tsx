import type { StaffScreens } from '../../platform/web/screens.ts'

export const feedbackStaff: StaffScreens = {
  nav: [
    { to: 'feedback', label: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' }, group: 'voices', needs: { may: 'list', on: 'feedback' } },
    { to: 'feedback/new', label: { vi: 'Ghi phản ánh', en: 'Write down feedback' }, group: 'voices', needs: { may: 'record', on: 'feedback' } },
    { to: 'feedback/sheets', label: { vi: 'Niêm yết nơi nhận phản ánh', en: 'Posted feedback sheets' }, group: 'voices', needs: { may: 'record', on: 'feedback' } },
  ],
  routes: [
    {
      path: 'feedback',
      lazy: async () => {
        const { FeedbackListPage, loadFeedbackList } = await import('./ui/staff/feedback-list-page.tsx')
        return { loader: loadFeedbackList, Component: FeedbackListPage }
      },
    },
    {
      path: 'feedback/new',
      lazy: async () => {
        const { loadTakeDown, takeDownAction, TakeDownPage } = await import('./ui/staff/take-down-page.tsx')
        return { loader: loadTakeDown, action: takeDownAction, Component: TakeDownPage }
      },
    },
    {
      path: 'feedback/sheets',
      lazy: async () => {
        const { loadSheets, sheetsAction, SheetsPage } = await import('./ui/staff/sheets-page.tsx')
        return { loader: loadSheets, action: sheetsAction, Component: SheetsPage }
      },
    },
    {
      path: 'feedback/:feedbackId',
      lazy: async () => {
        const { feedbackAction, FeedbackPage, loadFeedback } = await import('./ui/staff/feedback-page.tsx')
        return { loader: loadFeedback, action: feedbackAction, Component: FeedbackPage }
      },
    },
  ],
}
