import type { Module } from '../../platform/module.ts'
import { remindOfDuties } from './application/remind-of-duties.ts'
import { remindOfStandingDuties } from './application/standing-duties.ts'
import { personalDataRoutes } from './http/personal-data.route.ts'
import { findMovedRows } from './store/breach-store.ts'

export const personalDataModule = (): Module => ({
  name: 'personal-data',
  routes: personalDataRoutes,
  jobs: [{ name: 'remind-of-data-duties', cron: '25 * * * *', run: remindOfDuties }, { name: 'remind-of-standing-duties', cron: '35 1 * * *', run: remindOfStandingDuties }],
  proofs: [{ name: 'data-duties-match-their-journals', find: (work) => findMovedRows(work.tx) }],
})
