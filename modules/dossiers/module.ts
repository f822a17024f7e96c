import { subscribe, type Module } from '../../platform/module.ts'
import { outboxProof } from '../../platform/outbox/outbox-proof.ts'
import type { PaymentExempted, PaymentExpected, PaymentReceived, PaymentReversed } from '../payments/index.ts'
import type { WorkflowMoved, WorkflowMoving, WorkflowTimerFired } from '../workflow/index.ts'
import { onWorkflowMoved, onWorkflowMoving } from './application/follow-moved-work.ts'
import { followSignatureJob, followSoon } from './application/follow-signature.ts'
import { followSuccessors, followSuccessorsJob } from './application/follow-successors.ts'
import { onWorkflowTimerFired } from './application/follow-timers.ts'
import { seedDemoDossiers } from './application/seed-demo-dossiers.ts'
import { approvedDraftProof, codeProof, journalProof, placeProof } from './application/dossier-proofs.ts'
import { onFileChecked, type FileChecked } from './application/on-file-checked.ts'
import { onFileSigned } from './application/on-file-signed.ts'
import { onPaymentExempted, onPaymentExpected, onPaymentReceived, onPaymentReversed, type OfSubject } from './application/on-payment.ts'
import { onPostalOrderChanged, onPostMoneyCollected } from './application/on-post.ts'
import { letterProof } from './application/prove-letters.ts'
import { remindSupplements } from './application/remind-supplements.ts'
import { sendRetiredLists } from './application/retired-lists.ts'
import { sweepDrafts } from './application/sweep-drafts.ts'
import { tellDeadlines } from './application/tell-deadlines.ts'
import { dossierRoutes } from './http/routes.ts'
import type { DossierPorts } from './ports.ts'

export const dossiersModule = (ports: DossierPorts): Module => ({
  name: 'dossiers',
  routes: dossierRoutes(ports),
  jobs: [
    followSignatureJob,
    followSuccessorsJob,
    { name: 'sweep-drafts', cron: '20 17 * * *', runInSteps: async (step) => void (await sweepDrafts(step)) },
    // 06:30 in Viet Nam: before the digest of seven o'clock.
    { name: 'send-retired-lists', cron: '20 23 * * *', runInSteps: async (step) => void (await sendRetiredLists(step)) },
    { name: 'tell-deadlines', cron: '30 23 * * *', runInSteps: async (step) => void (await tellDeadlines(step)) },
    { name: 'remind-supplements', cron: '40 23 * * *', runInSteps: async (step) => void (await remindSupplements(step, ports.supplementReminderDays)) },
  ],
  subscriptions: [
    { to: 'organisation.unit-closed', on: async (work) => void (await followSuccessors(work)) },
    subscribe<WorkflowTimerFired>('WorkflowTimerFired', onWorkflowTimerFired),
    subscribe<WorkflowMoving>('WorkflowMoving', onWorkflowMoving),
    subscribe<WorkflowMoved>('WorkflowMoved', onWorkflowMoved),
    subscribe<PaymentExpected>('PaymentExpected', onPaymentExpected),
    subscribe<PaymentReceived>('PaymentReceived', onPaymentReceived),
    subscribe<PaymentExempted>('PaymentExempted', onPaymentExempted),
    subscribe<PaymentReversed>('PaymentReversed', onPaymentReversed),
    subscribe<OfSubject>('PostExpected', onPaymentExpected),
    { to: 'official-documents.file-signed', on: onFileSigned },
    { to: 'official-documents.signature-stopped', on: followSoon },
    subscribe<FileChecked>('official-documents.file-checked', onFileChecked),
    { to: 'PostMoneyCollected', on: onPostMoneyCollected },
    { to: 'PostalOrderChanged', on: onPostalOrderChanged },
  ],
  proofs: [journalProof, codeProof, approvedDraftProof, placeProof, letterProof, outboxProof],
  seedDemo: (work) => seedDemoDossiers(work, ports.publicUrl),
})
