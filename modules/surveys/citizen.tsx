import type { CitizenScreens } from '../../platform/web/screens.ts'

const page = async () => {
  const { loadRating, ratingAction, RatingPage } = await import('./ui/citizen/rating-page.tsx')
  return { loader: loadRating, action: ratingAction, Component: RatingPage }
}

/** The questionnaire on one's own device, and the same on the device at the desk. */
export const surveysCitizen: CitizenScreens = {
  routes: [{ path: '/danh-gia/:token', lazy: page }],
  bareRoutes: [
    {
      path: '/kiosk/danh-gia/:token',
      lazy: async () => {
        const { KioskRating } = await import('./ui/citizen/kiosk-rating.tsx')
        const { loadKioskRating, ratingAction } = await import('./ui/citizen/rating-page.tsx')
        return { loader: loadKioskRating, action: ratingAction, Component: KioskRating }
      },
    },
  ],
}
