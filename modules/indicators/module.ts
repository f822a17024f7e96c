import type { Module } from '../../platform/module.ts'
import { catchUp } from './application/catch-up.ts'
import { indicatorProofs } from './application/indicator-proofs.ts'
import { dossierSubscriptions } from './application/on-dossier-changed.ts'
import { catchUpFeedback, feedbackSubscriptions } from './application/on-feedback-changed.ts'
import { indicatorRoutes } from './http/indicators.route.ts'
import { reminderRoutes } from './http/reminders.route.ts'
import { foldChanges } from './store/fold-changes.ts'

export const indicatorsModule = (): Module => ({
  name: 'indicators',
  routes: [...indicatorRoutes, ...reminderRoutes],
  subscriptions: [...dossierSubscriptions, ...feedbackSubscriptions],
  // Figures are right without it: it keeps short what has to be added to the counters.
  jobs: [{ name: 'fold-indicators', cron: '* * * * *', run: (work) => foldChanges(work.tx) }],
  proofs: indicatorProofs,
  seed: async (work) => {
    await catchUpFeedback(work)
    await catchUp(work)
  },
})
