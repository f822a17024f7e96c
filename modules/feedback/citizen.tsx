import type { CitizenScreens } from '../../platform/web/screens.ts'

export const feedbackCitizen: CitizenScreens = {
  routes: [
    {
      path: '/phan-anh',
      lazy: async () => {
        const { loadSend, sendAction, SendPage } = await import('./ui/citizen/send-page.tsx')
        return { loader: loadSend, action: sendAction, Component: SendPage }
      },
    },
    {
      path: '/phan-anh/theo-doi',
      lazy: async () => {
        const { followAction, FollowPage, loadFollow } = await import('./ui/citizen/follow-page.tsx')
        return { loader: loadFollow, action: followAction, Component: FollowPage }
      },
    },
    {
      path: '/phan-anh/cong-khai',
      lazy: async () => {
        const { loadPublished, PublishedPage } = await import('./ui/citizen/published-page.tsx')
        return { loader: loadPublished, Component: PublishedPage }
      },
    },
  ],
}
