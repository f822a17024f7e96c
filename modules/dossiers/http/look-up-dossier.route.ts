import { defineRoute } from '../../../platform/http/route.ts'
import { lookUpDossier as ask } from '../application/look-up-dossier.ts'
import { lookUpDossier } from '../contract.ts'
import { lookUpRefusals } from './refusal-words.ts'

export const lookUpDossierRoute = defineRoute({
  contract: lookUpDossier,
  permission: 'public',
  audit: { event: false, because: 'answers a code and a degree of completion, nothing of a person' },
  refusals: lookUpRefusals,
  // Codes are easy to count through; the answer holds nothing personal, and this keeps the counting slow.
  perMinute: 60,
  handle: (work, { query }) => ask(work, query.code),
})
