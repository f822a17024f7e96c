import type { CitizenScreens } from '../../platform/web/screens.ts'

const signIn = () => import('./ui/citizen/sign-in-pages.tsx')

export const identityCitizen: CitizenScreens = {
  nav: [{ to: '/tai-khoan', label: { vi: 'Tài khoản', en: 'Account' }, signedIn: true }],
  routes: [
    {
      path: '/dang-nhap',
      lazy: async () => {
        const { loadSignIn, SignInPage } = await signIn()
        return { loader: loadSignIn, Component: SignInPage }
      },
    },
    {
      path: '/dang-nhap/vneid',
      lazy: async () => {
        const { beginSignIn, SignInFailedPage } = await signIn()
        return { loader: beginSignIn, Component: SignInFailedPage }
      },
    },
    {
      path: '/dang-nhap/vneid/tra-loi',
      lazy: async () => {
        const { finishSignIn, SignInFailedPage } = await signIn()
        return { loader: finishSignIn, Component: SignInFailedPage }
      },
    },
    {
      path: '/dang-xuat',
      lazy: async () => {
        const { leaveSignOut, signOutAction } = await signIn()
        return { loader: leaveSignOut, action: signOutAction }
      },
    },
    {
      path: '/tai-khoan/lam-thay',
      lazy: () => import('./ui/citizen/acting-page.tsx'),
    },
    {
      path: '/tai-khoan/lam-thay/them',
      lazy: () => import('./ui/citizen/declare-acting-page.tsx'),
    },
    {
      path: '/tai-khoan',
      lazy: () => import('./ui/citizen/account-page.tsx'),
    },
  ],
}
