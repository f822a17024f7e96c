import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listSupplementHints as listHints, listSupplementOffers as listOffers, reuseInSupplement as useAgain } from '../application/reuse-in-supplement.ts'
import { listSupplementHints, listSupplementOffers, reuseInSupplement } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'
import { reuseRefusals } from './reuse-refusal-words.ts'

const listSupplementOffersRoute = defineRoute({
  contract: listSupplementOffers,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: false, because: 'people ask about their own papers' },
  refusals: dossierRefusals,
  handle: (work, { params }) => listOffers(work, params.dossierId as DossierId),
})

const reuseInSupplementRoute = defineRoute({
  contract: reuseInSupplement,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: 'supplement-file-attached', about: aboutDossier },
  refusals: { ...dossierRefusals, ...reuseRefusals },
  handle: async (work, { params, body }) => {
    const files = await useAgain(work, { ...params, dossierId: params.dossierId as DossierId, option: body.option })
    return files.ok ? ok({ files: files.value }) : files
  },
})

const listSupplementHintsRoute = defineRoute({
  contract: listSupplementHints,
  permission: { may: 'request-supplement', on: 'dossier' },
  audit: { event: false, because: 'looking into a vault is recorded by the use case' },
  refusals: dossierRefusals,
  handle: (work, { params }) => listHints(work, params.dossierId as DossierId),
})

export const supplementReuseRoutes = [listSupplementOffersRoute, reuseInSupplementRoute, listSupplementHintsRoute]
