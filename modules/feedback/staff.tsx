import type { StaffScreens } from '../../platform/web/screens.ts'

export const feedbackStaff: StaffScreens = {
  nav: [{ to: 'feedback', label: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' }, group: 'work', needs: { may: 'list', on: 'feedback' } }],
  routes: [
    {
      path: 'feedback',
      lazy: async () => {
        const { FeedbackListPage, loadFeedbackList } = await import('./ui/staff/feedback-list-page.tsx')
        return { loader: loadFeedbackList, Component: FeedbackListPage }
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
