import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared } from '../../../platform/http/route.ts'
import { registerRefusals } from '../../identity/index.ts'
import type { TakenNational, TakeNationalRefusal } from '../application/national-store.ts'
import { askForHints, askForSupplement, takeForSupplement, listSupplementHints as listHints, listSupplementOffers as listOffers, reuseInSupplement as useAgain } from '../application/reuse-in-supplement.ts'
import { listSupplementHints, listSupplementOffers, reuseInSupplement } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { dossierRefusals } from './refusal-words.ts'
import { reuseRefusals } from './reuse-refusal-words.ts'

type SupplementReuseRefusal = DossierRefusal | TakeNationalRefusal | { readonly kind: 'reuse-not-offered' }

const listSupplementOffersRoute = defineRoute({
  contract: listSupplementOffers,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: false, because: 'people ask about their own papers' },
  refusals: dossierRefusals,
  prepare: async (work, { params }) => {
    await askForSupplement(work, params.dossierId as DossierId)
    return ok({})
  },
  handle: (work, { params }) => listOffers(work, params.dossierId as DossierId),
})

const reuseInSupplementRoute = defineRoute<typeof reuseInSupplement, SupplementReuseRefusal, Prepared & Partial<TakenNational>>({
  contract: reuseInSupplement,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: 'supplement-file-attached', about: aboutDossier },
  refusals: { ...dossierRefusals, ...registerRefusals, ...reuseRefusals },
  prepare: (work, { params, body }) => takeForSupplement(work, { ...params, dossierId: params.dossierId as DossierId, option: body.option }),
  handle: async (work, { params, body, prepared }) => {
    const files = await useAgain(work, { ...params, dossierId: params.dossierId as DossierId, option: body.option, lookUpId: prepared.lookUpId, files: prepared.files })
    return files.ok ? ok({ files: files.value }) : files
  },
})

const listSupplementHintsRoute = defineRoute({
  contract: listSupplementHints,
  permission: { may: 'request-supplement', on: 'dossier' },
  audit: { event: false, because: 'looking into a vault is recorded by the use case' },
  refusals: dossierRefusals,
  prepare: async (work, { params }) => {
    await askForHints(work, params.dossierId as DossierId)
    return ok({})
  },
  handle: (work, { params }) => listHints(work, params.dossierId as DossierId),
})

export const supplementReuseRoutes = [listSupplementOffersRoute, reuseInSupplementRoute, listSupplementHintsRoute]
