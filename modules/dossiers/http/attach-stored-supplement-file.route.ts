import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { attachStoredSupplementFile as carryOut } from '../application/attach-supplement-file.ts'
import { attachStoredSupplementFile } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { openingRefusals } from './refusal-words.ts'

export const attachStoredSupplementFileRoute = defineRoute({
  contract: attachStoredSupplementFile,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: 'supplement-file-attached', about: aboutDossier },
  refusals: openingRefusals,
  handle: async (work, { params }) => {
    const files = await carryOut(work, { ...params, dossierId: params.dossierId as DossierId })
    return files.ok ? ok({ files: files.value }) : files
  },
})
