import type { Module } from '../../platform/module.ts'
import { outboxProof } from '../../platform/outbox/outbox-proof.ts'
import { followSuccessors } from './application/follow-successors.ts'
import { seedDemoDossiers } from './application/seed-demo-dossiers.ts'
import { codeProof, journalProof } from './application/dossier-proofs.ts'
import { dossierRoutes } from './http/routes.ts'
import type { DossierPorts } from './ports.ts'

export const dossiersModule = (ports: DossierPorts): Module => ({
  name: 'dossiers',
  routes: dossierRoutes(ports),
  jobs: [{ name: 'follow-successors', cron: '10 17 * * *', run: async (work) => void (await followSuccessors(work)) }],
  subscriptions: [{ to: 'organisation.unit-closed', on: async (work) => void (await followSuccessors(work)) }],
  proofs: [journalProof, codeProof, outboxProof],
  seedDemo: (work) => seedDemoDossiers(work, ports.publicUrl),
})
