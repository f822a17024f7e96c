import type { StaffScreens } from '../../platform/web/screens.ts'

/** Plans: the list with what brings one in, the board, its months, next year's draft, what is late, the units, one unit's sheet. */
export const plansStaff: StaffScreens = {
  nav: [{ to: 'plans', label: { vi: 'Kế hoạch cải cách', en: 'Reform plans' }, group: 'oversight', needs: { may: 'list', on: 'plan' } }],
  routes: [
    {
      path: 'plans',
      lazy: async () => {
        const [{ loadPlans, PlansPage }, { plansAction }] = await Promise.all([import('./ui/staff/plans-page.tsx'), import('./ui/staff/bring-in.tsx')])
        return { loader: loadPlans, action: plansAction, Component: PlansPage }
      },
    },
    {
      path: 'plans/:planId',
      lazy: async () => {
        const [{ loadPlan, PlanPage }, { planOrderAction }] = await Promise.all([import('./ui/staff/plan-page.tsx'), import('./ui/staff/plan-order.tsx')])
        return { loader: loadPlan, action: planOrderAction, Component: PlanPage }
      },
    },
    {
      path: 'plans/:planId/next',
      lazy: async () => {
        const [{ loadNextPlan, NextPlanPage }, { plansAction }] = await Promise.all([import('./ui/staff/next-plan-page.tsx'), import('./ui/staff/bring-in.tsx')])
        return { loader: loadNextPlan, action: plansAction, Component: NextPlanPage }
      },
    },
    {
      path: 'plans/:planId/gantt',
      lazy: async () => {
        const { loadPlanGantt, PlanGanttPage } = await import('./ui/staff/plan-gantt-page.tsx')
        return { loader: loadPlanGantt, Component: PlanGanttPage }
      },
    },
    {
      path: 'plans/:planId/wall',
      lazy: async () => {
        const { loadPlanWall, PlanWall } = await import('./ui/wall/plan-wall.tsx')
        return { loader: loadPlanWall, Component: PlanWall }
      },
    },
    {
      path: 'plans/:planId/units',
      lazy: async () => {
        const { loadPlanUnits, PlanUnitsPage } = await import('./ui/staff/plan-units-page.tsx')
        return { loader: loadPlanUnits, Component: PlanUnitsPage }
      },
    },
    {
      path: 'plans/:planId/due',
      lazy: async () => {
        const { loadPlanDue, planDueAction, PlanDuePage } = await import('./ui/staff/plan-due-page.tsx')
        return { loader: loadPlanDue, action: planDueAction, Component: PlanDuePage }
      },
    },
    {
      path: 'plans/:planId/units/:unitId',
      lazy: async () => {
        const { loadUnitSheet, unitSheetAction, UnitSheetPage } = await import('./ui/staff/unit-sheet-page.tsx')
        return { loader: loadUnitSheet, action: unitSheetAction, Component: UnitSheetPage }
      },
    },
  ],
}
