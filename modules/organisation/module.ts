import type { Module } from '../../platform/module.ts'
import { loadProfile } from './application/load-profile.ts'

export const organisationModule = (): Module => ({
  name: 'organisation',
  routes: [],
  seed: (work, profile) => loadProfile(work, profile),
})
