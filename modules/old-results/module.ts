import type { Module } from '../../platform/module.ts'
import { onFileSigned } from './application/publish.ts'
import { resultsProof } from './application/prove-results.ts'
import { seedDemoResults } from './application/seed-demo-results.ts'
import { tellLate } from './application/tell-late.ts'
import { oldResultRoutes } from './http/old-results.route.ts'
import { programmeRoutes } from './http/programme.route.ts'
import type { OldResultsPorts } from './ports.ts'

export const oldResultsModule = (ports: OldResultsPorts): Module => ({
  name: 'old-results',
  routes: [...programmeRoutes(ports), ...oldResultRoutes],
  subscriptions: [{ to: 'official-documents.file-signed', on: onFileSigned }],
  // Monday 06:40 in Viet Nam, before the digest of seven o'clock.
  jobs: [{ name: 'tell-late-old-results', cron: '40 23 * * 0', run: async (work) => tellLate(work) }],
  proofs: [resultsProof],
  seedDemo: (work) => seedDemoResults(work, ports.publicUrl),
})
