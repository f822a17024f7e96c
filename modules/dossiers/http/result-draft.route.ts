import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { keepResultDraft as keep, previewResultDraft as preview, showResultDraft as show } from '../application/draft-result.ts'
import { keepResultDraft, previewResultDraft, showResultDraft } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const showResultDraftRoute = defineRoute({
  contract: showResultDraft,
  permission: { may: 'read', on: 'dossier' },
  audit: { event: 'result-draft-read', about: aboutDossier },
  refusals: dossierRefusals,
  handle: (work, { params }) => show(work, params.dossierId as DossierId),
})

export const keepResultDraftRoute = defineRoute({
  contract: keepResultDraft,
  permission: { may: 'draft-result', on: 'dossier' },
  audit: { event: 'result-drafted', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await keep(work, { dossierId: params.dossierId as DossierId, ...body })),
})

export const previewResultDraftRoute = defineRoute({
  contract: previewResultDraft,
  permission: { may: 'read', on: 'dossier' },
  audit: { event: 'result-draft-read', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params }, reply) => {
    const sheet = await preview(work, params.dossierId as DossierId)
    if (sheet.ok) reply.asFile('application/pdf', 'du-thao-ket-qua.pdf', true)
    return sheet
  },
})
