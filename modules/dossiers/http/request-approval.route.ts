import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { requestApproval as carryOut } from '../application/request-approval.ts'
import { requestApproval } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const requestApprovalRoute = defineRoute({
  contract: requestApproval,
  permission: { may: 'propose', on: 'dossier' },
  audit: { event: 'dossier-approval-requested', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params, body }) => movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...body })),
})
