import type { StaffScreens } from '../../platform/web/screens.ts'

/** Old results: progress and forecast, the list by step, one result, the inventory. */
export const oldResultsStaff: StaffScreens = {
  nav: [{ to: 'old-results', label: { vi: 'Số hóa kết quả cũ', en: 'Old results' }, group: 'papers', needs: { may: 'list', on: 'old-result' } }],
  routes: [
    {
      path: 'old-results',
      lazy: async () => {
        const { loadProgress, planAction, ProgressPage } = await import('./ui/staff/progress-page.tsx')
        return { loader: loadProgress, action: planAction, Component: ProgressPage }
      },
    },
    {
      path: 'old-results/list',
      lazy: async () => {
        const { loadResults, ResultsPage, resultsAction } = await import('./ui/staff/results-page.tsx')
        return { loader: loadResults, action: resultsAction, Component: ResultsPage }
      },
    },
    {
      path: 'old-results/inventory',
      lazy: async () => {
        const { InventoryPage, inventoryAction, loadInventory } = await import('./ui/staff/inventory-page.tsx')
        return { loader: loadInventory, action: inventoryAction, Component: InventoryPage }
      },
    },
    {
      path: 'old-results/batches/:oldBatchId',
      lazy: async () => {
        const [{ BatchPage }, { batchAction, loadBatch }] = await Promise.all([import('./ui/staff/batch-page.tsx'), import('./ui/staff/batch-actions.ts')])
        return { loader: loadBatch, action: batchAction, Component: BatchPage }
      },
    },
    {
      path: 'old-results/:oldResultId',
      lazy: async () => {
        const [{ ResultPage }, { loadResult, resultAction }] = await Promise.all([import('./ui/staff/result-page.tsx'), import('./ui/staff/result-actions.ts')])
        return { loader: loadResult, action: resultAction, Component: ResultPage }
      },
    },
  ],
}
