import type { StaffScreens } from '../../platform/web/screens.ts'

/** The counter: pages come when they are opened. */
export const oneStopStaff: StaffScreens = {
  nav: [
    { to: 'day', label: { vi: 'Hôm nay ở quầy', en: 'Today at the counter' }, group: 'work', home: true, needs: { may: 'accept', on: 'dossier' } },
    { to: 'counter', label: { vi: 'Tiếp nhận tại quầy', en: 'Receive at the counter' }, group: 'work', needs: { may: 'submit', on: 'dossier' } },
    { to: 'handovers', label: { vi: 'Bàn giao hồ sơ giấy', en: 'Hand over papers' }, group: 'work', needs: { may: 'list', on: 'dossier' } },
    { to: 'returns', label: { vi: 'Trả kết quả tại quầy', en: 'Hand out results' }, group: 'work', needs: { may: 'return-result', on: 'dossier' } },
  ],
  routes: [
    {
      path: 'day',
      lazy: async () => {
        const { DayPage, loadDay } = await import('./ui/staff/day-page.tsx')
        return { loader: loadDay, Component: DayPage }
      },
    },
    {
      path: 'counter',
      lazy: async () => {
        const [{ CounterStartPage, loadCounterStart }, { counterStartAction }] = await Promise.all([import('./ui/staff/counter-start-page.tsx'), import('./ui/staff/counter-start-actions.ts')])
        return { loader: loadCounterStart, action: counterStartAction, Component: CounterStartPage }
      },
    },
    {
      path: 'counter/at-once/:dossierId',
      lazy: async () => {
        const [{ SittingPage }, { loadSitting, sittingAction }] = await Promise.all([import('./ui/staff/sitting-page.tsx'), import('./ui/staff/sitting-actions.ts')])
        return { loader: loadSitting, action: sittingAction, Component: SittingPage }
      },
    },
    {
      path: 'counter/:draftId',
      lazy: async () => {
        const [{ ReceptionPage, loadReception }, { receptionAction }] = await Promise.all([import('./ui/staff/reception-page.tsx'), import('./ui/staff/reception-actions.ts')])
        return { loader: loadReception, action: receptionAction, Component: ReceptionPage }
      },
    },
    {
      path: 'counter/:draftId/form',
      lazy: async () => {
        const [{ CounterFormPage }, { counterFormAction, loadCounterForm }] = await Promise.all([import('./ui/staff/counter-form-page.tsx'), import('./ui/staff/counter-form-actions.ts')])
        return { loader: loadCounterForm, action: counterFormAction, Component: CounterFormPage }
      },
    },
    {
      path: 'guidance/:guidanceId',
      lazy: async () => {
        const { GuidancePage, loadGuidance } = await import('./ui/staff/guidance-page.tsx')
        return { loader: loadGuidance, Component: GuidancePage }
      },
    },
    {
      path: 'handovers',
      lazy: async () => {
        const { HandoversPage, handoversAction, loadHandovers } = await import('./ui/staff/handovers-page.tsx')
        return { loader: loadHandovers, action: handoversAction, Component: HandoversPage }
      },
    },
    {
      path: 'handovers/:bundleId',
      lazy: async () => {
        const { BundlePage, bundleAction, loadBundle } = await import('./ui/staff/bundle-page.tsx')
        return { loader: loadBundle, action: bundleAction, Component: BundlePage }
      },
    },
    {
      path: 'returns',
      lazy: async () => {
        const { ReturnsPage, loadReturns, returnsAction } = await import('./ui/staff/returns-page.tsx')
        return { loader: loadReturns, action: returnsAction, Component: ReturnsPage }
      },
    },
    {
      path: 'batches/:batchId/form',
      lazy: async () => {
        const { batchFormAction, BatchFormPage, loadBatchForm } = await import('./ui/staff/batch-form-page.tsx')
        return { loader: loadBatchForm, action: batchFormAction, Component: BatchFormPage }
      },
    },
    {
      path: 'batches/:batchId',
      lazy: async () => {
        const [{ BatchPage }, { batchAction, loadBatch }] = await Promise.all([import('./ui/staff/batch-page.tsx'), import('./ui/staff/batch-actions.ts')])
        return { loader: loadBatch, action: batchAction, Component: BatchPage }
      },
    },
  ],
}
