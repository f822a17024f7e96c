import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { keepSupplementDraft as keep, showSupplementDraft as show } from '../application/keep-supplement-draft.ts'
import { keepSupplementDraft, showSupplementDraft } from '../contract.ts'
import { dossierRefusals } from './refusal-words.ts'

export const showSupplementDraftRoute = defineRoute({
  contract: showSupplementDraft,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: false, because: 'people read what they wrote themselves' },
  refusals: dossierRefusals,
  handle: (work, { params }) => show(work, params.dossierId as DossierId),
})

export const keepSupplementDraftRoute = defineRoute({
  contract: keepSupplementDraft,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: false, because: 'nothing is handed in yet' },
  refusals: dossierRefusals,
  handle: (work, { params, body }) => keep(work, { dossierId: params.dossierId as DossierId, ...body }),
})
