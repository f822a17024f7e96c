import type { DossierId } from '../../../kernel/ids.ts'
import { defineRoute } from '../../../platform/http/route.ts'
import { MAX_FILE_BYTES } from '../../documents/index.ts'
import { attachWorkingPaper as carryOut } from '../application/attach-working-paper.ts'
import { attachWorkingPaper } from '../contract.ts'
import { aboutDossier } from './answers.ts'
import { dossierRefusals, storingRefusals } from './refusal-words.ts'

export const attachWorkingPaperRoute = defineRoute({
  contract: attachWorkingPaper,
  permission: { may: 'store', on: 'file' },
  audit: { event: 'working-paper-attached', about: aboutDossier },
  refusals: { ...dossierRefusals, ...storingRefusals },
  bodyLimit: MAX_FILE_BYTES + 1024,
  handle: (work, { params, body, fileName }) => carryOut(work, { dossierId: params.dossierId as DossierId, bytes: body, fileName: fileName ?? 'tai-lieu' }),
})
