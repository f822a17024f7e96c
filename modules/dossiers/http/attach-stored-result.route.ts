import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { attachResult } from '../application/attach-result.ts'
import { attachStoredResult } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { openingRefusals, storingRefusals } from './refusal-words.ts'

export const attachStoredResultRoute = defineRoute({
  contract: attachStoredResult,
  permission: 'staff',
  audit: { event: 'result-attached', about: aboutDossier },
  refusals: { ...openingRefusals, ...storingRefusals },
  handle: async (work, { params, body }) => movedOf(await attachResult(work, { dossierId: params.dossierId as DossierId, ...body })),
})
