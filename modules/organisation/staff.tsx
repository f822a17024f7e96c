import type { StaffScreens } from '../../platform/web/screens.ts'

const unitForms = () => import('./ui/staff/unit-forms.tsx')
const postForms = () => import('./ui/staff/post-forms.tsx')

const UNIT = 'organisation/units/:unitId'
const POST = `${UNIT}/posts/:postId`

/** Pages come when they are opened: most who use the desk never change the organisation. */
export const organisationStaff: StaffScreens = {
  nav: [{ to: 'organisation', label: { vi: 'Tổ chức', en: 'Organisation' }, group: 'administration', needs: { may: 'read', on: 'organisation' } }],
  routes: [
    {
      path: 'organisation',
      lazy: async () => {
        const { loadUnits, UnitsPage } = await import('./ui/staff/units-page.tsx')
        return { loader: loadUnits, Component: UnitsPage }
      },
    },
    {
      path: UNIT,
      lazy: async () => {
        const { loadUnit, UnitPage } = await import('./ui/staff/unit-page.tsx')
        return { loader: loadUnit, Component: UnitPage }
      },
    },
    {
      path: `${UNIT}/new`,
      lazy: async () => {
        const { loadForm, createUnitAction, CreateUnitPage } = await unitForms()
        return { loader: loadForm, action: createUnitAction, Component: CreateUnitPage }
      },
    },
    {
      path: `${UNIT}/rename`,
      lazy: async () => {
        const { loadForm, renameUnitAction, RenameUnitPage } = await unitForms()
        return { loader: loadForm, action: renameUnitAction, Component: RenameUnitPage }
      },
    },
    {
      path: `${UNIT}/move`,
      lazy: async () => {
        const { loadFormWithChoices, moveUnitAction, MoveUnitPage } = await unitForms()
        return { loader: loadFormWithChoices, action: moveUnitAction, Component: MoveUnitPage }
      },
    },
    {
      path: `${UNIT}/close`,
      lazy: async () => {
        const { loadFormWithChoices, closeUnitAction, CloseUnitPage } = await unitForms()
        return { loader: loadFormWithChoices, action: closeUnitAction, Component: CloseUnitPage }
      },
    },
    {
      path: `${UNIT}/networks`,
      lazy: async () => {
        const { loadCounterNetworks, counterNetworksAction, CounterNetworksPage } = await import('./ui/staff/counter-networks-page.tsx')
        return { loader: loadCounterNetworks, action: counterNetworksAction, Component: CounterNetworksPage }
      },
    },
    {
      path: `${UNIT}/posts/new`,
      lazy: async () => {
        const [{ loadForm }, { openPostAction, OpenPostPage }] = await Promise.all([unitForms(), postForms()])
        return { loader: loadForm, action: openPostAction, Component: OpenPostPage }
      },
    },
    {
      path: `${POST}/appoint`,
      lazy: async () => {
        const { loadPost, appointAction, AppointPage } = await postForms()
        return { loader: loadPost, action: appointAction, Component: AppointPage }
      },
    },
    {
      path: `${POST}/end-appointment`,
      lazy: async () => {
        const { loadPost, endAppointmentAction, EndAppointmentPage } = await postForms()
        return { loader: loadPost, action: endAppointmentAction, Component: EndAppointmentPage }
      },
    },
    {
      path: `${POST}/end`,
      lazy: async () => {
        const { loadPost, endPostAction, EndPostPage } = await postForms()
        return { loader: loadPost, action: endPostAction, Component: EndPostPage }
      },
    },
  ],
}
