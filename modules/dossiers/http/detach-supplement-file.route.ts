import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { detachSupplementFile as carryOut } from '../application/attach-supplement-file.ts'
import { detachSupplementFile } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { dossierRefusals } from './refusal-words.ts'

export const detachSupplementFileRoute = defineRoute({
  contract: detachSupplementFile,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: 'supplement-file-detached', about: aboutDossier },
  refusals: dossierRefusals,
  handle: async (work, { params }) => {
    const files = await carryOut(work, { dossierId: params.dossierId as DossierId, item: params.item, fileId: params.fileId })
    return files.ok ? ok({ files: files.value }) : files
  },
})
