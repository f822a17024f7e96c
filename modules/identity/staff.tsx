import type { StaffScreens } from '../../platform/web/screens.ts'

const account = () => import('./ui/staff/account-pages.tsx')
const delegations = () => import('./ui/staff/delegation-pages.tsx')

export const identityStaff: StaffScreens = {
  nav: [
    { to: 'accounts', label: { vi: 'Tài khoản cán bộ', en: 'Staff accounts' }, group: 'administration', home: true, needs: { may: 'list', on: 'account' } },
    { to: 'registrations', label: { vi: 'Hồ sơ đăng ký doanh nghiệp', en: 'Business registrations' }, group: 'papers', needs: { may: 'look-up', on: 'register' } },
    { to: 'representations', label: { vi: 'Giấy ủy quyền', en: 'Who acts for whom' }, group: 'papers', needs: { may: 'create', on: 'representation' } },
    { to: 'delegations', label: { vi: 'Ủy quyền', en: 'Delegations' }, group: 'administration', needs: { may: 'list', on: 'delegation' } },
  ],
  routes: [
    {
      path: 'sign-in',
      lazy: async () => {
        const { loadSignIn, signInAction, SignInPage } = await import('./ui/staff/sign-in-page.tsx')
        return { loader: loadSignIn, action: signInAction, Component: SignInPage }
      },
    },
    {
      path: 'account',
      lazy: async () => {
        const { loadOwnAccount, ownAccountAction, OwnAccountPage } = await import('./ui/staff/own-account-page.tsx')
        return { loader: loadOwnAccount, action: ownAccountAction, Component: OwnAccountPage }
      },
    },
    {
      path: 'registrations',
      lazy: async () => {
        const { registrationsAction, RegistrationsPage } = await import('./ui/staff/registrations-page.tsx')
        return { action: registrationsAction, Component: RegistrationsPage }
      },
    },
    {
      path: 'representations',
      lazy: async () => {
        const [{ RepresentationsPage }, { loadRepresentations, representationsAction }] = await Promise.all([import('./ui/staff/representations-page.tsx'), import('./ui/staff/representations-actions.ts')])
        return { loader: loadRepresentations, action: representationsAction, Component: RepresentationsPage }
      },
    },
    {
      path: 'accounts',
      lazy: async () => {
        const { AccountsPage, loadAccounts } = await import('./ui/staff/accounts-page.tsx')
        return { loader: loadAccounts, Component: AccountsPage }
      },
    },
    {
      path: 'accounts/new',
      lazy: async () => {
        const { createAccountAction, CreateAccountPage, loadCreate } = await import('./ui/staff/create-account-page.tsx')
        return { loader: loadCreate, action: createAccountAction, Component: CreateAccountPage }
      },
    },
    {
      path: 'accounts/:accountId',
      lazy: async () => {
        const { accountAction, AccountPage, loadAccount } = await account()
        return { loader: loadAccount, action: accountAction, Component: AccountPage }
      },
    },
    {
      path: 'accounts/:accountId/grant',
      lazy: async () => {
        const { grantAction, GrantRolePage, loadGrant } = await account()
        return { loader: loadGrant, action: grantAction, Component: GrantRolePage }
      },
    },
    {
      path: 'delegations',
      lazy: async () => {
        const { DelegationsPage, loadDelegations, revokeAction } = await delegations()
        return { loader: loadDelegations, action: revokeAction, Component: DelegationsPage }
      },
    },
    {
      path: 'delegations/absence',
      lazy: async () => {
        const [{ AbsencePage, coverAction }, { loadDelegate }] = await Promise.all([import('./ui/staff/absence-page.tsx'), delegations()])
        return { loader: loadDelegate, action: coverAction, Component: AbsencePage }
      },
    },
    {
      path: 'delegations/new',
      lazy: async () => {
        const { delegateAction, DelegatePage, loadDelegate } = await delegations()
        return { loader: loadDelegate, action: delegateAction, Component: DelegatePage }
      },
    },
  ],
}
