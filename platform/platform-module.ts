import { forgetOldAnswers } from './http/idempotency.ts'
import type { Module } from './module.ts'

/** The ground's own housekeeping, run like any module's. */
export const platformModule = (): Module => ({
  name: 'platform',
  routes: [],
  jobs: [{ name: 'forget-old-answers', cron: '17 19 * * *', run: (work) => forgetOldAnswers(work) }],
})
