import { defineRoute } from '../../../platform/http/route.ts'
import { showMyDossier as ask } from '../application/show-dossier.ts'
import { showMyDossier } from '../contract.ts'
import { dossierRefusals } from './refusal-words.ts'

export const showMyDossierRoute = defineRoute({
  contract: showMyDossier,
  permission: 'citizen',
  audit: { event: false, because: 'people read their own dossiers' },
  refusals: dossierRefusals,
  handle: (work, { params }) => ask(work, params.reference),
})
