import type { Module } from '../../platform/module.ts'
import { seedDemoPlan } from './application/seed-demo-plan.ts'
import { tellPlansDue } from './application/tell-due.ts'
import { KEY_DAYS } from './application/wall-key.ts'
import { followingRoutes } from './http/following.route.ts'
import { planRoutes, wallRoutes } from './http/plans.route.ts'
import type { PlansPorts } from './ports.ts'

export const plansModule = (ports: PlansPorts): Module => ({
  name: 'plans',
  routes: [...planRoutes, ...wallRoutes(ports), ...followingRoutes],
  // 06:45 in Viet Nam, before the digest of seven o'clock.
  jobs: [{ name: 'tell-plans-due', cron: '45 23 * * *', run: (work) => tellPlansDue(work) }],
  sealed: { linkDays: KEY_DAYS },
  seedDemo: seedDemoPlan,
})
