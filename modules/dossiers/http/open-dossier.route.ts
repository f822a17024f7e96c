import { defineRoute } from '../../../platform/http/route.ts'
import { openDossier as ask } from '../application/show-dossier.ts'
import { openDossier } from '../contract.ts'
import { dossierRefusals } from './refusal-words.ts'

export const openDossierRoute = defineRoute({
  contract: openDossier,
  permission: { may: 'read', on: 'dossier' },
  audit: { event: 'dossier-opened', about: (_, answer) => ({ thing: 'dossier', thingId: answer.summary.dossierId, unitId: answer.resolvingUnit.id }) },
  refusals: dossierRefusals,
  handle: (work, { params, query }, reply) => {
    const { purpose = 'process-dossier' } = query
    return ask(work, { reference: params.reference, purpose, reads: (personIds) => reply.reads({ personIds, purpose }) })
  },
})
