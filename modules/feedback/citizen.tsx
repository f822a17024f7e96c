import type { CitizenScreens } from '../../platform/web/screens.ts'

const pages = async () => (await import('./ui/citizen/feedback-pages.ts')).FEEDBACK_PAGES

export const feedbackCitizen: CitizenScreens = {
  routes: [
    { path: '/phan-anh', lazy: async () => (await pages()).send },
    { path: '/phan-anh/theo-doi', lazy: async () => (await pages()).follow },
    { path: '/phan-anh/cong-khai', lazy: async () => (await pages()).published },
  ],
}
