import type { Module } from '../../platform/module.ts'
import { closeSilent } from './application/close-silent.ts'
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
  jobs: [{ name: 'close-silent-feedback', cron: '10 19 * * *', runInSteps: (step) => closeSilent(step) }, { name: 'alarm-feedback-sheets', cron: '25 17 * * *', run: alarmSheets }],
  proofs: [itemProof],
  seedDemo: seedDemoFeedback,
})
