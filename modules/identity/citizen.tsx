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
      lazy: async () => {
        const { ActingPage, endAction, loadActing } = await import('./ui/citizen/acting-page.tsx')
        return { loader: loadActing, action: endAction, Component: ActingPage }
      },
    },
    {
      path: '/tai-khoan/lam-thay/them',
      lazy: async () => {
        const { declareAction, DeclareActingPage, loadDeclare } = await import('./ui/citizen/declare-acting-page.tsx')
        return { loader: loadDeclare, action: declareAction, Component: DeclareActingPage }
      },
    },
    {
      path: '/tai-khoan',
      lazy: async () => {
        const { accountAction, AccountPage, loadAccount } = await import('./ui/citizen/account-page.tsx')
        return { loader: loadAccount, action: accountAction, Component: AccountPage }
      },
    },
  ],
}
