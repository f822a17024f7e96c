import type { Module } from '../../platform/module.ts'
import { onFileSigned, onFileWithdrawn } from './application/on-file-signed.ts'
import { certificationProof } from './application/prove-book.ts'
import { seedDemoCopies } from './application/seed-demo-copies.ts'
import { bookRoutes } from './http/book.route.ts'
import { certifyingRoutes } from './http/certifying.route.ts'
import type { CertificationPorts } from './ports.ts'

export const certificationModule = (ports: CertificationPorts): Module => ({
  name: 'certification',
  routes: [...certifyingRoutes(ports), ...bookRoutes],
  subscriptions: [
    { to: 'official-documents.file-signed', on: onFileSigned },
    { to: 'official-documents.file-stands-again', on: onFileSigned },
    { to: 'official-documents.file-withdrawn', on: onFileWithdrawn },
  ],
  proofs: [certificationProof],
  seedDemo: (work) => seedDemoCopies(work, ports.publicUrl),
})
