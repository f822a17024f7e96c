import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { approveDossiers as carryOut, type Approved } from '../application/approve-dossiers.ts'
import { approveDossiers } from '../contract.ts'
import type { DossierPorts } from '../ports.ts'
import { refusalView } from './refusal-view.ts'

const itemOf = ({ dossierId, outcome }: Approved) =>
  outcome.ok ? { dossierId, approved: true, version: outcome.value.version } : { dossierId, approved: false, refusal: refusalView(outcome.refusal) }

export const approveDossiersRoute = ({ publicUrl }: DossierPorts): Route =>
  defineRoute({
    contract: approveDossiers,
    permission: { may: 'approve', on: 'dossier' },
    audit: { event: 'dossiers-approved', about: () => ({ thing: 'dossier' }) },
    refusals: {},
    handle: async (work, { body: { items, note, issue } }) => {
      const approved = await carryOut(work, { items: items.map(({ dossierId, version }) => ({ dossierId: dossierId as DossierId, version })), publicUrl, readFirst: true, ...(note ? { note } : {}), ...(issue ? { issue } : {}) })
      return ok({ items: approved.map(itemOf) })
    },
  })
