import type { Module } from '../../platform/module.ts'
import { remindOfDuties } from './application/remind-of-duties.ts'
import { personalDataRoutes } from './http/personal-data.route.ts'
import { findMovedRows } from './store/breach-store.ts'

export const personalDataModule = (): Module => ({
  name: 'personal-data',
  routes: personalDataRoutes,
  jobs: [{ name: 'remind-of-data-duties', cron: '25 * * * *', run: remindOfDuties }],
  proofs: [{ name: 'data-duties-match-their-journals', find: (work) => findMovedRows(work.tx) }],
})
