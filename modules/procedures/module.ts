import type { Module } from '../../platform/module.ts'
import { alarmPostings } from './application/posting/alarm-postings.ts'
import { loadOwnCatalogue } from './application/load-own-catalogue.ts'
import { READ_NATIONAL, readNational } from './application/national/read-national.ts'
import { proveVersions } from './application/prove-versions.ts'
import { refreshInForce } from './application/refresh-in-force.ts'
import { seedDemoPublication } from './application/seed-demo-publication.ts'
import type { ProceduresPorts } from './ports.ts'
import { findAnnouncementFaults } from './store/announcement-proof.ts'
import { announcementRoutes } from './http/announcements.route.ts'
import * as change from './http/change-procedure.route.ts'
import * as exporting from './http/export-open-data.route.ts'
import * as importing from './http/import-procedures.route.ts'
import { postDecisionRoutes } from './http/post-decisions.route.ts'
import * as posting from './http/posting.route.ts'
import * as national from './http/national-differences.route.ts'
import * as reading from './http/read-procedure.route.ts'
import * as searching from './http/search-procedures.route.ts'

export const proceduresModule = (ports: ProceduresPorts = {}): Module => ({
  name: 'procedures',
  routes: [...Object.values(searching), ...Object.values(exporting), ...Object.values(importing), ...Object.values(posting), ...Object.values(change), ...Object.values(reading), ...announcementRoutes, ...postDecisionRoutes, national.compareWithNationalRoute, ...national.nationalReadingRoutes(ports)],
  // 00:05 in Viet Nam: versions whose day has come take over; 00:20: what still hangs of the old ones is told.
  jobs: [
    { name: 'enter-into-force', cron: '5 17 * * *', run: async (work) => void (await refreshInForce(work)) },
    { name: 'alarm-postings', cron: '20 17 * * *', run: alarmPostings },
    // 01:30 in Viet Nam: when nobody waits for the portal.
    { name: READ_NATIONAL, cron: '30 18 * * *', runInSteps: (step) => readNational(step, ports) },
  ],
  proofs: [{ name: 'procedure-versions', find: proveVersions }, { name: 'announcements-follow-their-journal', find: (work) => findAnnouncementFaults(work.tx) }],
  seedDemo: async (work, profile) => {
    await loadOwnCatalogue(work, profile)
    await seedDemoPublication(work)
  },
})
