import { defineRoute } from '../../../platform/http/route.ts'
import { listReaders as ask } from '../application/list-readers.ts'
import { listReaders } from '../contract.ts'
import { dossierRefusals } from './refusal-words.ts'

export const listReadersRoute = defineRoute({
  contract: listReaders,
  permission: 'citizen',
  audit: { event: false, because: 'people read who read their own dossier' },
  refusals: dossierRefusals,
  handle: (work, { params }) => ask(work, params.reference),
})
