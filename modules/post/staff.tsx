import type { StaffScreens } from '../../platform/web/screens.ts'

/** The post at the desk, and the treasurer's view of what postmen took. */
export const postStaff: StaffScreens = {
  nav: [
    { to: 'post', label: { vi: 'Bưu chính', en: 'Post' }, group: 'papers', needs: { may: 'list', on: 'parcel' } },
    { to: 'post/money', label: { vi: 'Thu hộ qua bưu điện', en: 'Levies taken by the post' }, group: 'papers', needs: { may: 'repair', on: 'parcel-money' } },
  ],
  routes: [
    {
      path: 'post',
      lazy: async () => {
        const { loadParcels, parcelsAction, ParcelsPage } = await import('./ui/staff/parcels-page.tsx')
        return { loader: loadParcels, action: parcelsAction, Component: ParcelsPage }
      },
    },
    {
      path: 'post/parcels/:subjectId/:serial',
      lazy: async () => {
        const { loadParcel, parcelAction, ParcelPage } = await import('./ui/staff/parcel-page.tsx')
        return { loader: loadParcel, action: parcelAction, Component: ParcelPage }
      },
    },
    {
      path: 'post/minutes',
      lazy: async () => {
        const { loadMinutes, MinutesPage } = await import('./ui/staff/minutes-page.tsx')
        return { loader: loadMinutes, Component: MinutesPage }
      },
    },
    {
      path: 'post/minutes/:handoverId',
      lazy: async () => {
        const { loadOneMinutes, OneMinutesPage } = await import('./ui/staff/minutes-page.tsx')
        return { loader: loadOneMinutes, Component: OneMinutesPage }
      },
    },
    {
      path: 'post/money',
      lazy: async () => {
        const { loadMoney, moneyAction, MoneyPage } = await import('./ui/staff/money-page.tsx')
        return { loader: loadMoney, action: moneyAction, Component: MoneyPage }
      },
    },
  ],
}
