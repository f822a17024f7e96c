import type { DossierId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import { defineRoute, type Prepared } from '../../../platform/http/route.ts'
import { drawAsPdf, MAX_FILE_BYTES } from '../../documents/index.ts'
import { attachResult as carryOut } from '../application/attach-result.ts'
import { attachResult } from '../contract.ts'
import { aboutDossier, movedOf } from './answers.ts'
import { openingRefusals, storingRefusals } from './refusal-words.ts'

export const attachResultRoute = defineRoute({
  contract: attachResult,
  permission: 'staff',
  audit: { event: 'result-attached', about: aboutDossier },
  refusals: { ...openingRefusals, ...storingRefusals },
  bodyLimit: MAX_FILE_BYTES + 1024,
  prepare: async (work, { query, body, fileName = '' }): Promise<Outcome<Prepared & { readonly drawn: Uint8Array | undefined }, never>> => ok({ drawn: await drawAsPdf(work, { bytes: body, fileName }, query.name) }),
  handle: async (work, { params, query, body, fileName = '', prepared: { drawn } }) =>
    movedOf(await carryOut(work, { dossierId: params.dossierId as DossierId, ...query, bytes: body, fileName, ...(drawn ? { drawn } : {}) })),
})
