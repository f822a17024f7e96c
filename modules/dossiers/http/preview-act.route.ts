import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { previewAct as ask } from '../application/preview-act.ts'
import { previewAct } from '../contract.ts'
import { dossierRefusals } from './refusal-words.ts'

export const previewActRoute = defineRoute({
  contract: previewAct,
  permission: { may: 'read', on: 'dossier' },
  audit: { event: false, because: 'nothing of it is kept' },
  refusals: dossierRefusals,
  handle: (work, { params }) => ask(work, params.dossierId as DossierId, params.act),
})
