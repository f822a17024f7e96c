import { defineRoute } from '../../../platform/http/route.ts'
import { openBenchForDossier, openBenchForDraft } from '../application/open-bench.ts'
import { openDossierBench, openDraftBench } from '../contract.ts'
import { dossierRefusals, draftRefusals } from './refusal-words.ts'

export const openDraftBenchRoute = defineRoute({
  contract: openDraftBench,
  permission: { may: 'digitise', on: 'dossier' },
  audit: { event: 'bench-opened', about: ({ params }, { benchId }) => ({ thing: 'bench', thingId: benchId, purpose: `filing-draft ${params.draftId}` }) },
  refusals: draftRefusals,
  handle: (work, { params }) => openBenchForDraft(work, params.draftId),
})

export const openDossierBenchRoute = defineRoute({
  contract: openDossierBench,
  permission: { may: 'digitise', on: 'dossier' },
  audit: { event: 'bench-opened', about: (_input, { benchId }) => ({ thing: 'bench', thingId: benchId }) },
  refusals: dossierRefusals,
  handle: (work, { params }) => openBenchForDossier(work, params.reference),
})
