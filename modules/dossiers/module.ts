import type { Module } from '../../platform/module.ts'
import { outboxProof } from '../../platform/outbox/outbox-proof.ts'
import { seedDemoDossiers } from './application/seed-demo-dossiers.ts'
import { codeProof, journalProof } from './application/dossier-proofs.ts'
import { dossierRoutes } from './http/routes.ts'
import type { DossierPorts } from './ports.ts'

export const dossiersModule = (ports: DossierPorts): Module => ({
  name: 'dossiers',
  routes: dossierRoutes(ports),
  proofs: [journalProof, codeProof, outboxProof],
  seedDemo: (work) => seedDemoDossiers(work, ports.publicUrl),
})
