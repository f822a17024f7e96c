import type { Module } from '../../platform/module.ts'
import { seedDemoPlan } from './application/seed-demo-plan.ts'
import { planRoutes } from './http/plans.route.ts'

export const plansModule = (): Module => ({ name: 'plans', routes: planRoutes, seedDemo: seedDemoPlan })
