import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import type { CitizenScreens } from '../../platform/web/screens.ts'

const FILING = '/nop-ho-so/:code'

/** Pages come when they are asked for; what only reads or posts comes when the browser itself reads or posts. A page that bears the router's own names for its parts is named here alone: this list weighs on every page. */
export const dossiersCitizen: CitizenScreens = {
  routes: [
    {
      path: FILING,
      lazy: () => import('./ui/citizen/start-filing-page.tsx'),
    },
    {
      path: `${FILING}/:draftId`,
      lazy: async () => {
        const { ApplicantStep, bringApplicantStep } = await import('./ui/citizen/applicant-step.tsx')
        return {
          Component: ApplicantStep,
          loader: async (args: LoaderFunctionArgs) => {
            await bringApplicantStep()
            return (await import('./ui/citizen/applicant-posts.ts')).loadApplicant(args)
          },
          action: async (args: ActionFunctionArgs) => (await import('./ui/citizen/applicant-posts.ts')).applicantAction(args),
        }
      },
    },
    {
      path: `${FILING}/:draftId/to-khai/:page`,
      lazy: async () => {
        const { FormStep, bringFormStep } = await import('./ui/citizen/form-step.tsx')
        return {
          Component: FormStep,
          loader: async (args: LoaderFunctionArgs) => {
            await bringFormStep()
            return (await import('./ui/citizen/form-step-posts.ts')).loadFormPage(args)
          },
          action: async (args: ActionFunctionArgs) => (await import('./ui/citizen/form-step-posts.ts')).formPageAction(args),
        }
      },
    },
    {
      path: `${FILING}/:draftId/giay-to`,
      lazy: () => import('./ui/citizen/components-step.tsx'),
    },
    {
      path: `${FILING}/:draftId/kiem-tra`,
      lazy: () => import('./ui/citizen/check-step.tsx'),
    },
    {
      path: `${FILING}/:draftId/xoa`,
      lazy: () => import('./ui/citizen/discard-page.tsx'),
    },
    {
      path: '/ho-so',
      lazy: () => import('./ui/mine/my-dossiers-page.tsx'),
    },
    {
      path: '/ho-so/:reference',
      lazy: async () => {
        const { MyDossierPage, bringMyDossier } = await import('./ui/mine/my-dossier-page.tsx')
        return {
          Component: MyDossierPage,
          loader: async (args: LoaderFunctionArgs) => {
            await bringMyDossier()
            return (await import('./ui/mine/my-dossier-loading.ts')).loadMyDossier(args)
          },
          action: async (args: ActionFunctionArgs) => (await import('./ui/mine/my-dossier-loading.ts')).receiveAction(args),
        }
      },
    },
    {
      path: '/ho-so/:reference/bo-sung',
      lazy: async () => {
        const { SupplementPage, bringSupplementPage } = await import('./ui/mine/supplement-page.tsx')
        return {
          Component: SupplementPage,
          loader: async (args: LoaderFunctionArgs) => {
            await bringSupplementPage()
            return (await import('./ui/mine/supplement-loading.ts')).loadSupplementPage(args)
          },
          action: async (args: ActionFunctionArgs) => (await import('./ui/mine/supplement-posts.ts')).supplementAction(args),
        }
      },
    },
    {
      path: '/ho-so/:reference/bo-sung/kiem-tra',
      lazy: async () => {
        const { SupplementCheckPage } = await import('./ui/mine/supplement-check-page.tsx')
        return {
          Component: SupplementCheckPage,
          loader: async (args: LoaderFunctionArgs) => (await import('./ui/mine/supplement-check-loading.ts')).loadSupplementCheck(args),
          action: async (args: ActionFunctionArgs) => (await import('./ui/mine/supplement-posts.ts')).sendSupplement(args),
        }
      },
    },
    {
      path: '/ho-so/:reference/nghia-vu',
      lazy: () => import('./ui/mine/obligation-page.tsx'),
    },
    {
      path: '/ho-so/:reference/buu-chinh',
      lazy: async () => {
        const { ByPostPage } = await import('./ui/mine/post-page.tsx')
        return {
          Component: ByPostPage,
          loader: async (args: LoaderFunctionArgs) => (await import('./ui/mine/post-loading.ts')).loadByPost(args),
          action: async (args: ActionFunctionArgs) => (await import('./ui/mine/post-loading.ts')).byPostAction(args),
        }
      },
    },
    {
      path: '/ho-so/:reference/rut',
      lazy: () => import('./ui/mine/withdraw-page.tsx'),
    },
    {
      path: '/ho-so/:reference/cho-xem',
      lazy: () => import('./ui/mine/share-page.tsx'),
    },
    {
      path: '/tra-cuu',
      lazy: () => import('./ui/mine/look-up-page.tsx'),
    },
  ],
  nav: [
    { to: '/tra-cuu', label: { vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' } },
    { to: '/ho-so', label: { vi: 'Hồ sơ của tôi', en: 'My dossiers' }, signedIn: true },
  ],
}
