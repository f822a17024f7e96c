import type { Module } from '../../platform/module.ts'
import { followClosedUnits } from './application/follow-closed-units.ts'
import { seedDemoPlan } from './application/seed-demo-plan.ts'
import { tellPlansDue } from './application/tell-due.ts'
import { KEY_DAYS } from './application/wall-key.ts'
import { followingRoutes } from './http/following.route.ts'
import { planRoutes, wallRoutes } from './http/plans.route.ts'
import type { PlansPorts } from './ports.ts'

export const plansModule = (ports: PlansPorts): Module => ({
  name: 'plans',
  routes: [...planRoutes, ...wallRoutes(ports), ...followingRoutes],
  jobs: [
    { name: 'follow-closed-units-of-plans', cron: '20 17 * * *', run: (work) => followClosedUnits(work) },
    // 06:45 in Viet Nam, before the digest of seven o'clock.
    { name: 'tell-plans-due', cron: '45 23 * * *', run: (work) => tellPlansDue(work) },
  ],
  sealed: { linkDays: KEY_DAYS },
  seedDemo: seedDemoPlan,
})
