import { ok } from '../../../kernel/outcome.ts'
import { defineRoute, STREAMED, type Prepared } from '../../../platform/http/route.ts'
import { vaultRefusals } from '../../documents/index.ts'
import { registerRefusals } from '../../identity/index.ts'
import { askRegisterForDraft, type AskedForDraft, type AskRegisterRefusal } from '../application/ask-register-for-draft.ts'
import { listNeedNotBring as askNeedNotBring } from '../application/list-need-not-bring.ts'
import { askStoreForDraft, askStoreForProcedure } from '../application/national-store.ts'
import { listOffers, reuseInDraft as useAgain, takeReuseBack as takeBack } from '../application/reuse-in-draft.ts'
import { listSharedWith, readSharedPaper, shareForDossier } from '../application/share-papers.ts'
import { viewDraft } from '../application/show-draft.ts'
import { listNeedNotBring, listReuseOffers, listSharedPapers, openSharedPaper, reuseInDraft, shareMyPaper, takeReuseBack } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { dossierRefusals, draftRefusals } from './refusal-words.ts'
import { reuseRefusals } from './reuse-refusal-words.ts'

const NOTHING_FILED = 'nothing is filed yet; looking into a vault is recorded by the use case'

const listReuseOffersRoute = defineRoute({
  contract: listReuseOffers,
  permission: 'signed-in',
  audit: { event: false, because: NOTHING_FILED },
  refusals: draftRefusals,
  prepare: async (work, { params }) => {
    await askStoreForDraft(work, params.draftId)
    return ok({})
  },
  handle: (work, { params }) => listOffers(work, params.draftId),
})

const listNeedNotBringRoute = defineRoute({
  contract: listNeedNotBring,
  permission: 'citizen',
  audit: { event: false, because: 'people ask about their own papers' },
  refusals: {},
  prepare: async (work, { query }) => {
    await askStoreForProcedure(work, query.procedureCode)
    return ok({})
  },
  handle: async (work, { query }) => ok(await askNeedNotBring(work, query.procedureCode)),
})

const reuseInDraftRoute = defineRoute<typeof reuseInDraft, AskRegisterRefusal, Prepared & AskedForDraft>({
  contract: reuseInDraft,
  permission: 'signed-in',
  audit: { event: false, because: NOTHING_FILED },
  refusals: { ...draftRefusals, ...registerRefusals, ...reuseRefusals },
  prepare: (work, { params, body }) => askRegisterForDraft(work, { ...params, option: body.option }),
  handle: async (work, { params, body, prepared }) => {
    const used = await useAgain(work, { ...params, option: body.option, lookUpId: prepared.lookUpId, files: prepared.files })
    return used.ok ? viewDraft(work, used.value) : used
  },
})

const takeReuseBackRoute = defineRoute({
  contract: takeReuseBack,
  permission: 'signed-in',
  audit: { event: false, because: NOTHING_FILED },
  refusals: draftRefusals,
  repeatable: 'taking back what is taken back changes nothing',
  handle: async (work, { params }) => {
    const taken = await takeBack(work, params)
    return taken.ok ? viewDraft(work, taken.value) : taken
  },
})

const shareMyPaperRoute = defineRoute({
  contract: shareMyPaper,
  permission: 'citizen',
  audit: { event: 'paper-shared', about: aboutDossier },
  refusals: { ...dossierRefusals, ...vaultRefusals },
  handle: async (work, { params, body }) => {
    const shared = await shareForDossier(work, { ...params, ...body })
    return shared.ok ? ok({ shareId: shared.value.id, untilAt: shared.value.untilAt }) : shared
  },
})

const listSharedPapersRoute = defineRoute({
  contract: listSharedPapers,
  permission: 'signed-in',
  audit: { event: false, because: 'names and validity only; opening one is recorded with its purpose' },
  refusals: { ...dossierRefusals, ...vaultRefusals },
  handle: (work, { params }) => listSharedWith(work, params.dossierId),
})

const openSharedPaperRoute = defineRoute({
  contract: openSharedPaper,
  permission: 'staff',
  audit: { event: 'shared-paper-opened', about: aboutDossier },
  refusals: { ...dossierRefusals, ...vaultRefusals },
  handle: async (work, { params, query }, reply) => {
    const opened = await readSharedPaper(work, { ...params, purpose: query.purpose })
    if (!opened.ok) return opened
    reply.asContent(opened.value, true)
    return ok(STREAMED)
  },
})

export const reuseRoutes = [listReuseOffersRoute, listNeedNotBringRoute, reuseInDraftRoute, takeReuseBackRoute, shareMyPaperRoute, listSharedPapersRoute, openSharedPaperRoute]
