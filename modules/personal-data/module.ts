import type { Module } from '../../platform/module.ts'
import { personalDataRoutes } from './http/personal-data.route.ts'
import { findMovedRows } from './store/breach-store.ts'

export const personalDataModule = (): Module => ({
  name: 'personal-data',
  routes: personalDataRoutes,
  proofs: [{ name: 'data-duties-match-their-journals', find: (work) => findMovedRows(work.tx) }],
})
