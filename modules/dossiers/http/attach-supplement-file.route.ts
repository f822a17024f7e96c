import type { DossierId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/outcome.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { MAX_FILE_BYTES } from '../../documents/index.ts'
import { attachSupplementFile as carryOut } from '../application/attach-supplement-file.ts'
import { attachSupplementFile } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { dossierRefusals, storingRefusals } from './refusal-words.ts'

export const attachSupplementFileRoute = defineRoute({
  contract: attachSupplementFile,
  permission: { may: 'supplement', on: 'own-dossier' },
  audit: { event: 'supplement-file-attached', about: aboutDossier },
  refusals: { ...dossierRefusals, ...storingRefusals },
  bodyLimit: MAX_FILE_BYTES + 1024,
  handle: async (work, { params, body, fileName }) => {
    const files = await carryOut(work, { dossierId: params.dossierId as DossierId, item: params.item, bytes: body, fileName: fileName ?? 'giay-to' })
    return files.ok ? ok({ files: files.value }) : files
  },
})
