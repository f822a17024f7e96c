import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { attachStoredSupplementFile as carryOut } from '../application/attach-supplement-file.ts'
import { attachSupplementAtDesk } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const attachSupplementAtDeskRoute = defineRoute({
  contract: attachSupplementAtDesk,
  permission: { may: 'accept', on: 'dossier' },
  audit: { event: 'supplement-file-attached', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params }) => {
    const files = await carryOut(work, { ...params, dossierId: params.dossierId as DossierId })
    return files.ok ? ok({ files: files.value }) : files
  },
})
