import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { listPapersOf } from '../application/open-dossier-file.ts'
import { listDossierPapers } from '../contract.ts'
import { openingRefusals } from './refusal-words.ts'

export const listDossierPapersRoute = defineRoute({
  contract: listDossierPapers,
  permission: 'signed-in',
  audit: { event: false, because: 'numbers and kinds alone; opening a paper is recorded' },
  refusals: openingRefusals,
  handle: async (work, { params }) => {
    const papers = await listPapersOf(work, params.dossierId)
    return papers.ok ? ok({ items: papers.value }) : papers
  },
})
