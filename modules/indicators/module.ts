import type { Module } from '../../platform/module.ts'
import { catchUp } from './application/catch-up.ts'
import { deriveInLots } from './application/derive-anew.ts'
import { indicatorProofs } from './application/indicator-proofs.ts'
import { dossierSubscriptions } from './application/on-dossier-changed.ts'
import { catchUpFeedback, feedbackSubscriptions, renewFeedback } from './application/on-feedback-changed.ts'
import { learnBreaches } from './application/learn-breaches.ts'
import { lookForSigns, renewApplicants } from './application/look-for-signs.ts'
import { readNationalBoard } from './application/read-national-board.ts'
import { takeSnapshot } from './application/take-snapshot.ts'
import { indicatorRoutes } from './http/indicators.route.ts'
import { snapshotProof } from './application/compare-snapshot.ts'
import { snapshotJob } from './application/seal-snapshots.ts'
import { snapshotRoutes } from './http/snapshots.route.ts'
import { portalRoutes } from './http/portal.route.ts'
import { reminderRoutes } from './http/reminders.route.ts'
import type { IndicatorsPorts } from './ports.ts'
import { foldChanges } from './store/fold-changes.ts'

/** All the dossiers of a demo. */
const DEMO_PAGES = 40

export const indicatorsModule = ({ secret, nationalQualityBoard }: IndicatorsPorts): Module => ({
  name: 'indicators',
  routes: [...indicatorRoutes, ...reminderRoutes, ...snapshotRoutes, ...portalRoutes],
  subscriptions: [...dossierSubscriptions, ...feedbackSubscriptions],
  // Figures are right without it: it keeps short what has to be added to the counters.
  jobs: [{ name: 'fold-indicators', cron: '* * * * *', run: (work) => foldChanges(work.tx) }, snapshotJob, { name: 'read-national-board', cron: '40 18 * * *', runInSteps: async (step) => void (await readNationalBoard(step, { nationalQualityBoard })) }, { name: 'derive-facts', cron: '* * * * *', runInSteps: deriveInLots }, { name: 'learn-breaches', cron: '*/10 * * * *', run: learnBreaches }, { name: 'look-for-signs', cron: '*/10 * * * *', run: async (work) => void (await lookForSigns(work, secret)) }],
  proofs: [...indicatorProofs, snapshotProof],
  seedDemo: async (work) => {
    await takeSnapshot(work)
    await lookForSigns(work, secret, { pages: DEMO_PAGES })
    await learnBreaches(work)
  },
  sealed: { onNewKey: renewApplicants },
  seedAgain: renewFeedback,
  seed: async (work) => {
    await catchUpFeedback(work)
    await catchUp(work)
  },
})
