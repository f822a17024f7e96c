import type { DossierId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared } from '../../../platform/http/route.ts'
import { drawAsPdf } from '../../documents/index.ts'
import { attachResult } from '../application/attach-result.ts'
import { attachStoredResult } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { openingRefusals, storingRefusals } from './refusal-words.ts'

export const attachStoredResultRoute = defineRoute({
  contract: attachStoredResult,
  permission: 'staff',
  audit: { event: 'result-attached', about: aboutDossier },
  refusals: { ...openingRefusals, ...storingRefusals },
  prepare: async (work, { body }): Promise<Outcome<Prepared & { readonly drawn: Uint8Array | undefined }, never>> => ok({ drawn: await drawAsPdf(work, { fileId: body.fileId }, body.name) }),
  handle: async (work, { params, body, prepared: { drawn } }) => movedOf(await attachResult(work, { dossierId: params.dossierId as DossierId, ...body, ...(drawn ? { drawn } : {}) })),
})
