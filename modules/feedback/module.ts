import type { Module } from '../../platform/module.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { closeSilent } from './application/close-silent.ts'
import { followClosedUnit, followClosedUnits } from './application/follow-closed-units.ts'
import { alarmSheets } from './application/posted-sheets.ts'
import { itemProof } from './application/prove-items.ts'
import { seedDemoFeedback } from './application/seed-demo-feedback.ts'
import { deskRoutes } from './http/desk.route.ts'
import { citizenRoutes } from './http/sender.route.ts'
import type { FeedbackPorts } from './ports.ts'

export const feedbackModule = (ports: FeedbackPorts): Module => ({
  name: 'feedback',
  routes: [...citizenRoutes(ports), ...deskRoutes],
  // 02:10 in Viet Nam.
  jobs: [
    { name: 'close-silent-feedback', cron: '10 19 * * *', runInSteps: (step) => closeSilent(step) },
    { name: 'alarm-feedback-sheets', cron: '25 17 * * *', run: alarmSheets },
    { name: 'follow-closed-units-of-feedback', cron: '15 17 * * *', runInSteps: (step) => followClosedUnits(step) },
  ],
  subscriptions: [{ to: 'organisation.unit-closed', on: (work, { unitId }) => followClosedUnit((run) => run(work), unitId as UnitId) }],
  proofs: [itemProof],
  seedDemo: seedDemoFeedback,
})
