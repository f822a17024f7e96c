import type { CitizenScreens } from '../../platform/web/screens.ts'

const lazy = async () => (await import('./ui/citizen/rating-page.tsx')).ratingRoute

/** The questionnaire on one's own device, and the same on the device at the desk. */
export const surveysCitizen: CitizenScreens = {
  routes: [
    { path: '/danh-gia/:token', lazy },
    { path: '/danh-gia/ho-so/:dossierId', lazy: async () => (await import('./ui/citizen/my-rating.tsx')).myRatingRoute },
  ],
  bareRoutes: [{ path: '/kiosk/danh-gia/:token', lazy }],
}
