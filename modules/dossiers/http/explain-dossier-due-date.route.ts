import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { explainDueDate } from '../application/explain-due-date.ts'
import { readDossier } from '../application/show-dossier.ts'
import { explainDossierDueDate } from '../contract.ts'
import { dossierRefusals } from './refusal-words.ts'

export const explainDossierDueDateRoute = defineRoute({
  contract: explainDossierDueDate,
  permission: 'signed-in',
  audit: { event: false, because: 'dates and their reasons, nothing of a person' },
  refusals: dossierRefusals,
  handle: async (work, { params }) => {
    const read = await readDossier(work, params.dossierId)
    return read.ok ? ok(await explainDueDate(work, read.value.dossier)) : read
  },
})
