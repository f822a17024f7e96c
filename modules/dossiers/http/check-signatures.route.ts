import { defineRoute, type Route } from '../../../platform/http/route.ts'
import { checkComponentFile, checkResult } from '../application/check-dossier-file.ts'
import { checkComponentSignatures, checkResultSignatures } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const checkSignaturesRoutes: readonly Route[] = [
  defineRoute({
    contract: checkResultSignatures,
    permission: 'signed-in',
    audit: { event: 'result-signatures-checked', about: aboutDossier },
    refusals: openingRefusals,
    handle: (work, { params }) => checkResult(work, params.dossierId, params.serial),
  }),
  defineRoute({
    contract: checkComponentSignatures,
    permission: 'signed-in',
    audit: { event: 'component-signatures-checked', about: aboutDossier },
    refusals: openingRefusals,
    handle: (work, { params }) => checkComponentFile(work, params.dossierId, params.fileId),
  }),
]
