import { defineRoute } from '../../../platform/http/route.ts'
import { submitDossier as carryOut } from '../application/submit-dossier.ts'
import { submitDossier } from '../contract.ts'
import { filedOf } from './answers.ts'
import { filingRefusals } from './refusal-words.ts'

export const submitDossierRoute = defineRoute({
  contract: submitDossier,
  permission: 'citizen',
  audit: { event: 'dossier-submitted', about: (_, answer) => ({ thing: 'dossier', thingId: answer.dossierId }) },
  refusals: filingRefusals,
  handle: async (work, { body, client }) => filedOf(await carryOut(work, { ...body, address: client.address })),
})
