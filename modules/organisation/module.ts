import type { Module } from '../../platform/module.ts'
import { loadDemoPeople } from './application/load-demo-people.ts'
import { loadProfile } from './application/load-profile.ts'
import { proveHistories } from './application/prove-histories.ts'
import { organisationRoutes } from './http/routes.ts'
import type { OrganisationPorts } from './ports.ts'

export const organisationModule = (ports: OrganisationPorts): Module => ({
  name: 'organisation',
  routes: organisationRoutes(ports),
  proofs: [{ name: 'organisation-histories', find: proveHistories }],
  seed: (work, profile) => loadProfile(work, profile),
  seedDemo: (work, profile) => loadDemoPeople(work, profile),
})
