import type { DossierId, StoredFileId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { checkClaim as check, uncheckClaim as uncheck } from '../application/check-claim.ts'
import { listClaims as ask } from '../application/list-claims.ts'
import { checkClaim, listClaims, uncheckClaim } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const listClaimsRoute = defineRoute({
  contract: listClaims,
  permission: { may: 'read', on: 'dossier' },
  audit: { event: false, because: 'read beside the dossier, whose opening is recorded' },
  refusals: dossierRefusals,
  handle: (work, { params }) => ask(work, params.dossierId),
})

export const checkClaimRoute = defineRoute({
  contract: checkClaim,
  permission: { may: 'examine', on: 'dossier' },
  audit: { event: 'claim-checked', about: aboutDossier },
  refusals: dossierRefusals,
  handle: (work, { params, body: { fileId, ...body } }) => check(work, params.dossierId as DossierId, { ...body, ...(fileId ? { fileId: fileId as StoredFileId } : {}) }),
})

export const uncheckClaimRoute = defineRoute({
  contract: uncheckClaim,
  permission: { may: 'examine', on: 'dossier' },
  audit: { event: 'claim-unchecked', about: aboutDossier },
  refusals: dossierRefusals,
  handle: (work, { params, body }) => uncheck(work, params.dossierId as DossierId, body.claim),
})
